xs = [1, 2]
for i in range(3):
    print(xs[i])  # error: IndexError: list index out of range
# expect: 1
# expect: 2
