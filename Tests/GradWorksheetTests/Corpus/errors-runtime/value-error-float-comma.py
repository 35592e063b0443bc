print(float(' 1,5 '))  # error: ValueError: could not convert string to float: ' 1,5 '
