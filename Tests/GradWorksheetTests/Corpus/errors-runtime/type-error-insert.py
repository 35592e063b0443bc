xs = []
xs.insert('0', 1)  # error: TypeError: 'str' object cannot be interpreted as an integer
