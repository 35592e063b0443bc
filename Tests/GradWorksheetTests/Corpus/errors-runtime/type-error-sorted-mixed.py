print(sorted([2, 'a', 1]))  # error: TypeError: '<' not supported between instances of 'str' and 'int'
