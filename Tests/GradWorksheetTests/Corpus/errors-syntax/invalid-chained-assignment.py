x = 1 = y  # error: SyntaxError: cannot assign to literal
