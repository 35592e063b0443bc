lambda: 1 = 2  # error: SyntaxError: cannot assign to lambda
