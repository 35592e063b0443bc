None = 1  # error: SyntaxError: cannot assign to None
