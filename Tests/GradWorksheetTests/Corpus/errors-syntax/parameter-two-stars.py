def f(*a, *b):  # error: SyntaxError: * argument may appear only once
    pass
