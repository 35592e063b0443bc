def f((a, b)):  # error: SyntaxError: Function parameters cannot be parenthesized
    pass
