a = 1
b = 'x'
c = (a  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'
     + 2
     + b)
