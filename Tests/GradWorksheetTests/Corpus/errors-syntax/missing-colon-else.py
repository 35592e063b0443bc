if 1:
    pass
else  # error: SyntaxError: expected ':'
    pass
