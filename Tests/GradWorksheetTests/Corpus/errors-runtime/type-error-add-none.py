def f():
    pass
print(1 + f())  # error: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
