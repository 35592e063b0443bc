import math
math.isqrt(-10 ** 40)  # error: ValueError: isqrt() argument must be nonnegative
