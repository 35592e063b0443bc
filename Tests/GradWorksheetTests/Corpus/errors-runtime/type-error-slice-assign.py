xs = [1, 2]
xs[0:1] = 5  # error: TypeError: can only assign an iterable
