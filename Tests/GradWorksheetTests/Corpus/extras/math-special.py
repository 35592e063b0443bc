import math
print(f"{math.erf(0.5):.12f} {math.erfc(0.5):.12f} {math.gamma(5):.6f} {math.lgamma(10):.10f}")
# expect: 0.520499877813 0.479500122187 24.000000 12.8018274801
print(math.erf(0))  # expect: 0.0
print(math.erf(math.inf), math.erfc(0))  # expect: 1.0 1.0
print(f"{math.gamma(0.5):.10f}", math.fmod(7.5, 2))  # expect: 1.7724538509 1.5
print(math.fmod(-7.5, 2), math.remainder(7, 4), math.fmod(5, math.inf))  # expect: -1.5 -1.0 5.0
print(math.nextafter(1.0, 2.0), math.ulp(1.0), math.ulp(0.0), math.nextafter(0.0, 1.0))
# expect: 1.0000000000000002 2.220446049250313e-16 5e-324 5e-324
gelu = lambda x: 0.5 * x * (1 + math.erf(x / math.sqrt(2)))
print(" ".join(f"{gelu(x):.6f}" for x in (-2, -1, 0, 1, 2)))
# expect: -0.045500 -0.158655 0.000000 0.841345 1.954500
