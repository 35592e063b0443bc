import math
print(math.expm1(1000))  # error: OverflowError: math range error
