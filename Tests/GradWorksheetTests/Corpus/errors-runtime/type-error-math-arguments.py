import math
print(math.exp(1, 2))  # error: TypeError: math.exp() takes exactly one argument (2 given)
