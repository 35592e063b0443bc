def f():
    pass
print(f.data)  # error: AttributeError: 'function' object has no attribute 'data'
