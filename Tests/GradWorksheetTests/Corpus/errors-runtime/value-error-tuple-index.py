print((1, 2).index(3))  # error: ValueError: tuple.index(x): x not in tuple
