inf = float("inf")
nan = float("nan")
print(inf + 1, inf - inf, inf * 0, -inf, inf * -2, 1 / inf, -1 / inf)
# expect: inf nan nan -inf -inf 0.0 -0.0
print(nan + 1, nan * 0, abs(nan), abs(-inf), -nan)  # expect: nan nan nan inf nan
print(max(1, nan), max(nan, 1), min(nan, 1), min(1, nan))  # expect: 1 nan nan 1
print(nan in [nan], [nan] == [nan], nan is nan, nan == nan)  # expect: True True True False
print(sorted([3, inf, -inf, 1.5]), inf > 1e308, bool(nan), bool(-0.0))
# expect: [-inf, 1.5, 3, inf] True True False
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2)  # expect: inf -inf 1e-318 0.0
print(0.0 * -1, 0 * -1.0, -0.0 + 0.0, -0.0 - 0.0, 0.0 - 0.0, -(0.0))
# expect: -0.0 -0.0 0.0 -0.0 0.0 -0.0
print(abs(-0.0), min(0.0, -0.0), max(-0.0, 0.0), sum([-0.0]), sum([-0.0], -0.0))
# expect: 0.0 0.0 -0.0 0.0 -0.0
print(f"{inf} {nan:.2f} {-inf:>8} {nan:8.3f}| {inf:+}")  # expect: inf nan     -inf      nan| +inf
print(str(-nan), repr(inf), [inf, -inf, nan])  # expect: nan inf [inf, -inf, nan]
