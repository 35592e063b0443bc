def f(x):
    return (x,
            x + 'a')  # error: TypeError: unsupported operand type(s) for +: 'int' and 'str'
f(1)
