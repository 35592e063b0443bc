# gradual-only
print((-8) ** 3)  # expect: -512
print((-8) ** (1 / 3))  # error: ValueError: complex numbers are not supported here
