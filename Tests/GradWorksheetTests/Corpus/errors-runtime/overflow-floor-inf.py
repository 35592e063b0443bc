import math
print(math.floor(math.inf))  # error: OverflowError: cannot convert float infinity to integer
