print(-[1])  # error: TypeError: bad operand type for unary -: 'list'
