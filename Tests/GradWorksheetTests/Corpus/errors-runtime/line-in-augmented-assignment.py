x = [1]
x[  # error: TypeError: unsupported operand type(s) for +=: 'int' and 'str'
  0] += \
  'a'
