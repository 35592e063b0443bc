x = 1
-x = 2  # error: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
