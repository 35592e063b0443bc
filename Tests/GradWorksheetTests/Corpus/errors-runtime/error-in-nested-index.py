m = [[1, 2], [3]]
for row in m:
    print(row[0], row[1])  # error: IndexError: list index out of range
# expect: 1 2
