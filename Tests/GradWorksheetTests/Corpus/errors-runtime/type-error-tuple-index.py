print((1, 2)['a'])  # error: TypeError: tuple indices must be integers or slices, not str
