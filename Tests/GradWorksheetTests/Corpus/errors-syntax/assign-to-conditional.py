x = 1
(x if x else 2) = 3  # error: SyntaxError: cannot assign to conditional expression here. Maybe you meant '==' instead of '='?
