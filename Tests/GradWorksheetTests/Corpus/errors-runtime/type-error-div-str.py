print('a' / 2)  # error: TypeError: unsupported operand type(s) for /: 'str' and 'int'
