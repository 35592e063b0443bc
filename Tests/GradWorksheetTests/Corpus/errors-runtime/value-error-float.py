print(float('abc'))  # error: ValueError: could not convert string to float: 'abc'
