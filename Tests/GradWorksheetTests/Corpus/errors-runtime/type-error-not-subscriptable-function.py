def f():
    return [1]
print(f()[0])  # expect: 1
print(f[0])  # error: TypeError: 'function' object is not subscriptable
