def f(a):
    return a
print('go')  # expect: go
f(  # error: TypeError: f() takes 1 positional argument but 2 were given
    1,
    2)
