if :  # error: SyntaxError: invalid syntax
    pass
