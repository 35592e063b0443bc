sum = 3
print(sum)  # expect: 3
print(sum([1]))  # error: TypeError: 'int' object is not callable
