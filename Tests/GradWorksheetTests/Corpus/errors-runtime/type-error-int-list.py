print(int([1]))  # error: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
