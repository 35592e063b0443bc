# gradual-only
print(int(1e18))  # expect: 1000000000000000000
print(int(1e19))  # error: OverflowError: integers beyond 64 bits are not supported here
