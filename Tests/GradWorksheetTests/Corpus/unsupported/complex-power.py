# gradual-only
print((-8) ** 3)  # expect: -512
print((-8) ** (1 / 3))  # error: ValueError: a negative number to a fractional power is complex, and worksheets have no complex numbers
