print('abc'[-1])  # expect: c
print('abc'[5])  # error: IndexError: string index out of range
