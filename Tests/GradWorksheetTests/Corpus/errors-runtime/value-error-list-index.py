print([1, 2].index(3))  # error: ValueError: 3 is not in list
