import math
print(math.sqrt(4))  # expect: 2.0
print(math.sqrt('4'))  # error: TypeError: must be real number, not str
