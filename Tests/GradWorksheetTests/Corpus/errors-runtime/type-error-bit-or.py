print(1.5 | 2)  # error: TypeError: unsupported operand type(s) for |: 'float' and 'int'
