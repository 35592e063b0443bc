import math
print(math.exp(709))  # expect: 8.218407461554972e+307
print(math.exp(710))  # error: OverflowError: math range error
