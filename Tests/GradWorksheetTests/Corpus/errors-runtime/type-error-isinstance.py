print(isinstance(1, 5))  # error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
