# gradual-only
print(2 ** 62)  # expect: 4611686018427387904
print(2 ** 64)  # error: OverflowError: integer result of ** does not fit in 64 bits
