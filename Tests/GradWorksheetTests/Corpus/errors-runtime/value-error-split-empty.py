print('a'.split(''))  # error: ValueError: empty separator
