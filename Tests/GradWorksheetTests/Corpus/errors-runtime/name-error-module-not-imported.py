print(1)  # expect: 1
print(math.pi)  # error: NameError: name 'math' is not defined
