import math
print(math.factorial(-1))  # error: ValueError: factorial() not defined for negative values
