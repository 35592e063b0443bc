xs = [1]
xs.pop('a')  # error: TypeError: 'str' object cannot be interpreted as an integer
