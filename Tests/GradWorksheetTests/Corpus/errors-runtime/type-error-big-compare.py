print(2 ** 70 < "a")  # error: TypeError: '<' not supported between instances of 'int' and 'str'
