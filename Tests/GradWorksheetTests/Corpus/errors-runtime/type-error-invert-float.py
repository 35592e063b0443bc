print(~1.5)  # error: TypeError: bad operand type for unary ~: 'float'
