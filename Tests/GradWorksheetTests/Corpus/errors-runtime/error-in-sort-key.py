print(sorted(['a', 'bb'], key=len))  # expect: ['a', 'bb']
print(sorted([1, 2], key=len))  # error: TypeError: object of type 'int' has no len()
