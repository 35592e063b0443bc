print(int(''))  # error: ValueError: invalid literal for int() with base 10: ''
