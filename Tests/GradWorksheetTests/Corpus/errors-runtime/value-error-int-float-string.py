print(int('3.5'))  # error: ValueError: invalid literal for int() with base 10: '3.5'
