def f(x:  # error: SyntaxError: '(' was never closed
    return x
