for a, b in [1, 2]:  # error: TypeError: cannot unpack non-iterable int object
    print(a, b)
