import math
print(math.squrt(4))  # error: AttributeError: module 'math' has no attribute 'squrt'
