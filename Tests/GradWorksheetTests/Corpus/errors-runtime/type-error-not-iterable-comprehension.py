print([x for x in 3])  # error: TypeError: 'int' object is not iterable
