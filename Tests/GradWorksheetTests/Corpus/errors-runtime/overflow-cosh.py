import math
print(math.cosh(1000))  # error: OverflowError: math range error
