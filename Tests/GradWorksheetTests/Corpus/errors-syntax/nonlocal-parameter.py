def f(x):
    def g(x):
        nonlocal x  # error: SyntaxError: name 'x' is parameter and nonlocal
