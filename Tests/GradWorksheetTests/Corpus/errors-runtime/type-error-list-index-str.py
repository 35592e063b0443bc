xs = [1]
print(xs['0'])  # error: TypeError: list indices must be integers or slices, not str
