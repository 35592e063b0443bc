print(int(None))  # error: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
