print('abc'.index('z'))  # error: ValueError: substring not found
