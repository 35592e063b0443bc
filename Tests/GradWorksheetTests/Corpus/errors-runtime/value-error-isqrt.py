import math
print(math.isqrt(-1))  # error: ValueError: isqrt() argument must be nonnegative
