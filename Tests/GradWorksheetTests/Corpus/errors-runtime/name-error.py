x = 1
print(x)  # expect: 1
print(y)  # error: NameError: name 'y' is not defined
