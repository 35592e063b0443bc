for 5 in [1]:  # error: SyntaxError: cannot assign to literal
    pass
