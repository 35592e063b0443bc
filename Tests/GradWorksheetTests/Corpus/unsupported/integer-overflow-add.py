# gradual-only
x = 9223372036854775807
print(x)  # expect: 9223372036854775807
y = x + 1  # error: OverflowError: integers beyond 64 bits are not supported here
