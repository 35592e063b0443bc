for i in range(3):
    return i  # error: SyntaxError: 'return' outside function
