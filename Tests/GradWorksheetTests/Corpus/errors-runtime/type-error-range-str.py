print(range('3'))  # error: TypeError: 'str' object cannot be interpreted as an integer
