def f(*):  # error: SyntaxError: named arguments must follow bare *
    pass
