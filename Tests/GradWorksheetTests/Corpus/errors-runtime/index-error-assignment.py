xs = []
xs[0] = 1  # error: IndexError: list assignment index out of range
