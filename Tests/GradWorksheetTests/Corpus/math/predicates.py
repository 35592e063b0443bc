import math
for x in (0.0, 1, -1.5, math.inf, -math.inf, math.nan):
    print(x, math.isnan(x), math.isinf(x), math.isfinite(x))
# expect: 0.0 False False True
# expect: 1 False False True
# expect: -1.5 False False True
# expect: inf False True False
# expect: -inf False True False
# expect: nan True False False
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1))  # expect: True False
print(math.isclose(1, 1.1, rel_tol=0.2))  # expect: True
print(math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9))  # expect: False True
print(math.isclose(math.inf, math.inf), math.isclose(math.inf, -math.inf))  # expect: True False
print(math.isclose(math.nan, math.nan), math.isclose(1e10, 1e10 + 1), math.isclose(a=1, b=1))
# expect: False True True
print(math.copysign(1, -0.0), math.copysign(-3, 2))  # expect: -1.0 3.0
print(math.copysign(0.0, -1), math.copysign(math.inf, -1), math.copysign(2.5, -7))
# expect: -0.0 -inf -2.5
