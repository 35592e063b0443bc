print(1 << 0.5)  # error: TypeError: unsupported operand type(s) for <<: 'int' and 'float'
