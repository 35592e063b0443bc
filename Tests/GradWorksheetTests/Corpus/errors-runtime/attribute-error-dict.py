d = {'a': 1}
print(d.a)  # error: AttributeError: 'dict' object has no attribute 'a'
