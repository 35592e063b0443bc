print((1, 2)[2])  # error: IndexError: tuple index out of range
