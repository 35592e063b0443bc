print('a'('b'))  # error: TypeError: 'str' object is not callable
