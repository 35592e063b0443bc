def f(*, a, b):
    return a
f()  # error: TypeError: f() missing 2 required keyword-only arguments: 'a' and 'b'
