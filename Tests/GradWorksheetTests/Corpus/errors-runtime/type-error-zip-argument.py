print(list(zip([1], [2])))  # expect: [(1, 2)]
print(list(zip([1], 2)))  # error: TypeError: 'int' object is not iterable
