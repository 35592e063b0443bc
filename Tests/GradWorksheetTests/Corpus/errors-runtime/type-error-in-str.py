print('1' in '123')  # expect: True
print(1 in '123')  # error: TypeError: 'in <string>' requires string as left operand, not int
