import math
print(math.pow(10, 400))  # error: OverflowError: math range error
