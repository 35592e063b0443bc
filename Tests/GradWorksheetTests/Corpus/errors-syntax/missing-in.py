for i range(3):  # error: SyntaxError: invalid syntax
    pass
