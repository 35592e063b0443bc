# gradual-only
x = 1
for i in range(62):
    x *= 2
print(x)  # expect: 4611686018427387904
print(x * 2)  # error: OverflowError: integers beyond 64 bits are not supported here
