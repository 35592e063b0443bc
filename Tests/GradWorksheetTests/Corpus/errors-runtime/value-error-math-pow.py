import math
print(math.pow(-8, 1 / 3))  # error: ValueError: math domain error
