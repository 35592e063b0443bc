print(round(2.5, 1.0))  # error: TypeError: 'float' object cannot be interpreted as an integer
