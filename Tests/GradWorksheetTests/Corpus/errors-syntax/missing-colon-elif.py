if 1:
    pass
elif 2  # error: SyntaxError: expected ':'
    pass
