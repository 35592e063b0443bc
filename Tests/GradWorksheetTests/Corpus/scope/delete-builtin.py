len = 3
print(len)  # expect: 3
del len
print(len([1]))  # expect: 1
del len  # error: NameError: name 'len' is not defined
