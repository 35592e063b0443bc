m = [[1]]
print(m[0]  # error: IndexError: list index out of range
      [1])
