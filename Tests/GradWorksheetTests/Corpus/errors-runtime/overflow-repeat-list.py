xs = [1]
xs *= -2 ** 70  # error: OverflowError: cannot fit 'int' into an index-sized integer
