def f(a, b, c, d=1):
    return a
f()  # error: TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'
