def f(a, *, b):
    return a
f(1)  # error: TypeError: f() missing 1 required keyword-only argument: 'b'
