xs = [1, 2]
xs[::2] = 5  # error: TypeError: must assign iterable to extended slice
