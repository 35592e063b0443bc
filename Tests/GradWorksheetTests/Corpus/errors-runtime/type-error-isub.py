xs = [1]
xs -= [1]  # error: TypeError: unsupported operand type(s) for -=: 'list' and 'list'
