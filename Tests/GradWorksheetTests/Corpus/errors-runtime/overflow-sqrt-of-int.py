import math
print(math.log(10 ** 400))  # expect: 921.0340371976182
print(math.sqrt(10 ** 400))  # error: OverflowError: int too large to convert to float
