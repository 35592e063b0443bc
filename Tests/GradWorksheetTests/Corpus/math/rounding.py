import math
for x in (2.5, -2.5, 0.5, -0.5, 3, -0.0, 1e15 + 0.5, 2.0):
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x))
# expect: 2.5 2 3 2 2.5
# expect: -2.5 -3 -2 -2 2.5
# expect: 0.5 0 1 0 0.5
# expect: -0.5 -1 0 0 0.5
# expect: 3 3 3 3 3.0
# expect: -0.0 0 0 0 0.0
# expect: 1000000000000000.5 1000000000000000 1000000000000001 1000000000000000 1000000000000000.5
# expect: 2.0 2 2 2 2.0
print(type(math.floor(2.5)).__name__, type(math.ceil(2.5)).__name__)  # expect: int int
print(type(math.fabs(-2)).__name__, type(math.trunc(1.5)).__name__)  # expect: float int
print(math.floor(-1e-300), math.ceil(1e-300), math.floor(True))  # expect: -1 1 1
print(math.modf(2.5), math.modf(-2.5), math.frexp(8.0), math.ldexp(0.5, 3))
# expect: (0.5, 2.0) (-0.5, -2.0) (0.5, 4) 4.0
print(math.floor(7), math.ceil(-7), math.trunc(-7.9), math.floor(1e18), math.fabs(-math.inf))
# expect: 7 -7 -7 1000000000000000000 inf
