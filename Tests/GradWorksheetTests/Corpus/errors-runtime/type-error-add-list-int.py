print([1] + [2])  # expect: [1, 2]
print([1] + 2)  # error: TypeError: can only concatenate list (not "int") to list
