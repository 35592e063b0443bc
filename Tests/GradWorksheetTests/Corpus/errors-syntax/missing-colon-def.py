def f(x)  # error: SyntaxError: expected ':'
    return x
