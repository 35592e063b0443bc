print(list(enumerate(3)))  # error: TypeError: 'int' object is not iterable
