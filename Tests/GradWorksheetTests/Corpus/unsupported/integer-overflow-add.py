# gradual-only
x = 9223372036854775807
print(x)  # expect: 9223372036854775807
y = x + 1  # error: OverflowError: integer result of + does not fit in 64 bits
