print('1' >= 1.0)  # error: TypeError: '>=' not supported between instances of 'str' and 'float'
