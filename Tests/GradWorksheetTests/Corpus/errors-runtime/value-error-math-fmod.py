import math
print(math.fmod(1, 0))  # error: ValueError: math domain error
