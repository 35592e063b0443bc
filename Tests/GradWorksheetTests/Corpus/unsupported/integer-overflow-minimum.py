# gradual-only
x = -9223372036854775807 - 1
print(x)  # expect: -9223372036854775808
print(x // -1)  # error: OverflowError: integer result of // does not fit in 64 bits
