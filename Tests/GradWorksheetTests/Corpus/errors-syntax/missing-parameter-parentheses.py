def f:  # error: SyntaxError: expected '('
    pass
