while True  # error: SyntaxError: expected ':'
    pass
