else:  # error: SyntaxError: invalid syntax
    pass
