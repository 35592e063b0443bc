print(list(2.5))  # error: TypeError: 'float' object is not iterable
