# gradual-only
print(int(1e18))  # expect: 1000000000000000000
print(int(1e19))  # error: OverflowError: integer result of a conversion from float does not fit in 64 bits
