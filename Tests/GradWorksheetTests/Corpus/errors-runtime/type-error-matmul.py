A = [[1]]
B = [[2]]
print(A @ B)  # error: TypeError: unsupported operand type(s) for @: 'list' and 'list'
