print(+None)  # error: TypeError: bad operand type for unary +: 'NoneType'
