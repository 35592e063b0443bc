import math
math.comb(2 ** 71, 2 ** 70)  # error: OverflowError: min(n - k, k) must not exceed 9223372036854775807
