print(float(''))  # error: ValueError: could not convert string to float: ''
