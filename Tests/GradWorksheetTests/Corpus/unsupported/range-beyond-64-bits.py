# gradual-only
print(range(2 ** 63 - 1)[-1])  # expect: 9223372036854775806
range(2 ** 63)  # error: OverflowError: range() of integers that do not fit in 64 bits
