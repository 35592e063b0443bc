print([1] % 2)  # error: TypeError: unsupported operand type(s) for %: 'list' and 'int'
