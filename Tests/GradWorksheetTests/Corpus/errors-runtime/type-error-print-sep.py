print(1, 2, sep=3)  # error: TypeError: sep must be None or a string, not int
