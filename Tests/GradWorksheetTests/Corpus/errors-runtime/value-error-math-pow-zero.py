import math
print(math.pow(0, -1))  # error: ValueError: math domain error
