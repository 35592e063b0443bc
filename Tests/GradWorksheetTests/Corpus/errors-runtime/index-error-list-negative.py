xs = [1, 2, 3]
print(xs[-4])  # error: IndexError: list index out of range
