print({} <= {})  # error: TypeError: '<=' not supported between instances of 'dict' and 'dict'
