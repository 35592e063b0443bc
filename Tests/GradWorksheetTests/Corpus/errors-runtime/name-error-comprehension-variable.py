ys = [i for i in range(3)]
print(ys)  # expect: [0, 1, 2]
print(i)  # error: NameError: name 'i' is not defined
