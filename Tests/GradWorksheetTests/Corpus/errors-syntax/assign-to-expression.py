a = b = 1
a + b = 3  # error: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
