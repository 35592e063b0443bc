import math
math.perm(2 ** 71, 2 ** 70)  # error: OverflowError: k must not exceed 9223372036854775807
