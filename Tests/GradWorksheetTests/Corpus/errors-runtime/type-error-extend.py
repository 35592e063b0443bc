xs = []
xs.extend(3)  # error: TypeError: 'int' object is not iterable
