print(sum([1, 2]))  # expect: 3
print(sum(['a', 'b']))  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'
