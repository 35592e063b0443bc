# gradual-only
x = 1
for i in range(62):
    x *= 2
print(x)  # expect: 4611686018427387904
print(x * 2)  # error: OverflowError: integer result of * does not fit in 64 bits
