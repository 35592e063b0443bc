print({} * 2)  # error: TypeError: unsupported operand type(s) for *: 'dict' and 'int'
