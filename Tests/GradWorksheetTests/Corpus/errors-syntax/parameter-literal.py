def f(1):  # error: SyntaxError: invalid syntax
    pass
