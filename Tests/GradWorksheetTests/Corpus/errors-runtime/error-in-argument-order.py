def f(x):
    print('f', x)
    return x
f(f(1) + f(2) + f('a'))  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: f 1
# expect: f 2
# expect: f a
