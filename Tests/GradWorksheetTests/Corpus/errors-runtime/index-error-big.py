xs = [1, 2]
print(xs[:2 ** 70])  # expect: [1, 2]
print(xs[2 ** 70])  # error: IndexError: cannot fit 'int' into an index-sized integer
