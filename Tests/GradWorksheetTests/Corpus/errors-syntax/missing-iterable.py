for i in :  # error: SyntaxError: invalid syntax
    pass
