def f(a, b):
    return a + b
f()  # error: TypeError: f() missing 2 required positional arguments: 'a' and 'b'
