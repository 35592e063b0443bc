import math
print(math.log(10, 0))  # error: ValueError: math domain error
