import math
print(math.log1p(-1))  # error: ValueError: math domain error
