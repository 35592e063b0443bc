import math
print(math.ldexp(1.0, -2 ** 70))  # expect: 0.0
math.ldexp(1.0, 2 ** 70)  # error: OverflowError: math range error
