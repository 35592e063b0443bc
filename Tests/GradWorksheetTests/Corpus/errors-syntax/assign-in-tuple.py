a, 1 = 2, 3  # error: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
