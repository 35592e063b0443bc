import math
print(math.floor(math.nan))  # error: ValueError: cannot convert float NaN to integer
