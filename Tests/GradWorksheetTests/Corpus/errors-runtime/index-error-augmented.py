xs = [1]
xs[1] += 1  # error: IndexError: list index out of range
