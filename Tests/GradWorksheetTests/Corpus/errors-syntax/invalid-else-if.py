if 1:
    pass
else if 2:  # error: SyntaxError: expected ':'
    pass
