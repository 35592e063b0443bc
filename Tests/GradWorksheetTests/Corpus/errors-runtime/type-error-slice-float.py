xs = [1, 2, 3, 4]
print(xs[:len(xs) / 2])  # error: TypeError: slice indices must be integers or None or have an __index__ method
