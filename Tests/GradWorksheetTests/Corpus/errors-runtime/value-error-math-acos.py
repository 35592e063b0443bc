import math
print(math.acos(2))  # error: ValueError: math domain error
