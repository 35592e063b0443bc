import math
print(math.sqrt(2), math.sqrt(16), math.sqrt(0))  # expect: 1.4142135623730951 4.0 0.0
print(math.sqrt(-0.0), math.sqrt(math.inf), math.sqrt(1e-320))
# expect: -0.0 inf 9.99994433575849e-161
print(math.pow(2, 3), math.pow(2, 0.5), math.pow(0, 0))  # expect: 8.0 1.4142135623730951 1.0
print(math.pow(-2, 3), math.pow(2, -1), math.pow(1, math.nan), math.pow(math.inf, -1))
# expect: -8.0 0.5 1.0 0.0
print(math.cbrt(27), math.exp2(3), math.cbrt(-8))  # expect: 3.0000000000000004 8.0 -2.0
print(math.sqrt(9007199254740993), math.sqrt(True), math.pow(True, 2))
# expect: 94906265.62425156 1.0 1.0
