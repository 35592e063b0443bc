x = 1
x += '1'  # error: TypeError: unsupported operand type(s) for +=: 'int' and 'str'
