xs = [[1, 2]]
print(xs[0, 1])  # error: TypeError: list indices must be integers or slices, not tuple
