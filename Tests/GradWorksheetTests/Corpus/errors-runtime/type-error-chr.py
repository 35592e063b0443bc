print(chr('a'))  # error: TypeError: 'str' object cannot be interpreted as an integer
