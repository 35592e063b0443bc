import math
print(math.exp([1, 2]))  # error: TypeError: must be real number, not list
