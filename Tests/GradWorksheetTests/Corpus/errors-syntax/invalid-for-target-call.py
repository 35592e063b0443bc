for f() in [1]:  # error: SyntaxError: cannot assign to function call
    pass
