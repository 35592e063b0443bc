print(2 ** 70 + "a")  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'
