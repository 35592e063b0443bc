xs = [1]
xs += 5  # error: TypeError: 'int' object is not iterable
