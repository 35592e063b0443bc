import math
print(math.relu(1))  # error: AttributeError: module 'math' has no attribute 'relu'
