print(int('z', 10))  # error: ValueError: invalid literal for int() with base 10: 'z'
