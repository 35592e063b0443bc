x = 5
print(x(2))  # error: TypeError: 'int' object is not callable
