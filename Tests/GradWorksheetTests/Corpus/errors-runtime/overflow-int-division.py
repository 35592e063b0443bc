print(10 ** 400 / 10 ** 100)  # expect: 1e+300
print(10 ** 400 / 7)  # error: OverflowError: integer division result too large for a float
