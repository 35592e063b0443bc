print([1] - [1])  # error: TypeError: unsupported operand type(s) for -: 'list' and 'list'
