import math
math.factorial(2 ** 63)  # error: OverflowError: factorial() argument should not exceed 9223372036854775807
