print(range(3)[2 ** 70])  # error: IndexError: range object index out of range
