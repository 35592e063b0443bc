x = 2 ** 70
x()  # error: TypeError: 'int' object is not callable
