def f(a, /):
    return a
f(a=1)  # error: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'
