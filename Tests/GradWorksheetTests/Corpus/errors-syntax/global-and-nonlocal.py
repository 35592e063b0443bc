def f():
    x = 1
    def g():
        global x  # error: SyntaxError: name 'x' is nonlocal and global
        nonlocal x
