print(float(None))  # error: TypeError: float() argument must be a string or a real number, not 'NoneType'
