import math
print(math.sin(math.inf))  # error: ValueError: math domain error
