import math
print(math.sqrt())  # error: TypeError: math.sqrt() takes exactly one argument (0 given)
