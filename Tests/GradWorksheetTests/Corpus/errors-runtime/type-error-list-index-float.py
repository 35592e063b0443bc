xs = [1, 2]
print(xs[1.0])  # error: TypeError: list indices must be integers or slices, not float
