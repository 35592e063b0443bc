print(2 ** 70 & 1.5)  # error: TypeError: unsupported operand type(s) for &: 'int' and 'float'
