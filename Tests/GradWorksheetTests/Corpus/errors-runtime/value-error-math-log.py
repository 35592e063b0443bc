import math
print(math.log(1))  # expect: 0.0
print(math.log(0))  # error: ValueError: math domain error
