print(None == 0)  # expect: False
print(None < 1)  # error: TypeError: '<' not supported between instances of 'NoneType' and 'int'
