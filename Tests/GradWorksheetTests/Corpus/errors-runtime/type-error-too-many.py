def f(a):
    return a
print(f(1, 2))  # error: TypeError: f() takes 1 positional argument but 2 were given
