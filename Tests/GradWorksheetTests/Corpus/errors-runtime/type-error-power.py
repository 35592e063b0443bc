print(2 ** 'a')  # error: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
