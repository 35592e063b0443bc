import math
print(math.dist([1], [1, 2]))  # error: ValueError: both points must have the same number of dimensions
