print(len([1]))  # expect: 1
print(len(5))  # error: TypeError: object of type 'int' has no len()
