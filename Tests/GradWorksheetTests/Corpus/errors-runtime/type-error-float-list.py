print(float([1]))  # error: TypeError: float() argument must be a string or a real number, not 'list'
