# gradual-only
print(2 ** 62)  # expect: 4611686018427387904
print(2 ** 64)  # error: OverflowError: integers beyond 64 bits are not supported here
