print(list(map(5, [1])))  # error: TypeError: 'int' object is not callable
