import math
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([]))  # expect: 1.0 0.9999999999999999 0.0
print(math.fsum([1e16, 1, -1e16]), math.fsum([1, 2]), math.fsum([1e100, 1.0, -1e100, 1.0]))
# expect: 1.0 3.0 2.0
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([0.5, 4]))  # expect: 24 1 2.0
print(math.prod([2, 3], start=10), math.prod(range(1, 6)), math.prod([1.5, True]))
# expect: 60 120 1.5
print(math.dist([0, 0], [3, 4]), math.dist((1,), (4,)), math.hypot(3, 4))  # expect: 5.0 3.0 5.0
print(math.hypot(1, 2, 2), math.hypot(), math.hypot(-5), math.hypot(math.inf, math.nan))
# expect: 3.0 0.0 5.0 inf
print(math.fsum(x / 10 for x in range(10)), math.prod(x + 1 for x in range(4)))  # expect: 4.5 24
print(math.fsum([1e-16, 1, 1e16, -1e16]), math.hypot(1e200, 1e200), math.dist([], []))
# expect: 1.0 1.414213562373095e+200 0.0
