def f(in):  # error: SyntaxError: invalid syntax
    pass
