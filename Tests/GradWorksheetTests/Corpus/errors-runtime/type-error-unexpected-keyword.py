def f(a):
    return a
print(f(a=1))  # expect: 1
print(f(b=1))  # error: TypeError: f() got an unexpected keyword argument 'b'
