import math
math.log2(-10 ** 400)  # error: ValueError: math domain error
