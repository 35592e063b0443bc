def (x):  # error: SyntaxError: invalid syntax
    pass
