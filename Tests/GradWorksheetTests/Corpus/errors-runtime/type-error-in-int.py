print(1 in 2)  # error: TypeError: argument of type 'int' is not iterable
