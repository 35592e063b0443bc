print(sorted([2, None]))  # error: TypeError: '<' not supported between instances of 'NoneType' and 'int'
