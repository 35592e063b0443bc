print(10 ** 308 + 0.5)  # expect: 1e+308
print(10 ** 309 + 0.5)  # error: OverflowError: int too large to convert to float
