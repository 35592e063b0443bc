[1, 2] = 3  # error: SyntaxError: cannot assign to literal
