xs = [1]
del xs[1]  # error: IndexError: list assignment index out of range
