print(int('12'))  # expect: 12
print(int('12a'))  # error: ValueError: invalid literal for int() with base 10: '12a'
