print(format(1.5, 2))  # error: TypeError: format() argument 2 must be str, not int
