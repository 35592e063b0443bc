print(len(None))  # error: TypeError: object of type 'NoneType' has no len()
