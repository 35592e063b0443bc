print('a' + 'b')  # expect: ab
print(1 + 'b')  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'
