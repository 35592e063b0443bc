import math
print(math.sin(0), math.cos(0), math.tan(0))  # expect: 0.0 1.0 0.0
print(math.sin(math.pi), math.cos(math.pi), math.sin(math.pi / 2), math.sin(-0.0))
# expect: 1.2246467991473532e-16 -1.0 1.0 -0.0
print(f"{math.sin(1):.12f} {math.cos(1):.12f} {math.tan(1):.12f} {math.tan(math.pi / 2):.3e}")
# expect: 0.841470984808 0.540302305868 1.557407724655 1.633e+16
print(f"{math.asin(1):.12f} {math.acos(0.5):.12f} {math.atan(1):.12f} {math.atan2(1, -1):.12f}")
# expect: 1.570796326795 1.047197551197 0.785398163397 2.356194490192
print(math.acos(1), math.asin(0))  # expect: 0.0 0.0
print(f"{math.sinh(1):.12f} {math.cosh(1):.12f} {math.tanh(0.5):.12f}", math.tanh(100))
# expect: 1.175201193644 1.543080634815 0.462117157260 1.0
print(math.tanh(-100.0), math.cosh(0), math.sinh(0))  # expect: -1.0 1.0 0.0
print(f"{math.asinh(1):.12f} {math.acosh(2):.12f} {math.atanh(0.5):.12f}")
# expect: 0.881373587020 1.316957896925 0.549306144334
print(math.atanh(0), math.acosh(1))  # expect: 0.0 0.0
print(math.degrees(math.pi), math.radians(180), math.degrees(1))
# expect: 180.0 3.141592653589793 57.29577951308232
print(math.radians(90), math.atan2(0.0, -1), math.atan2(-0.0, -1), math.atan2(0, 0))
# expect: 1.5707963267948966 3.141592653589793 -3.141592653589793 0.0
print(math.atan(math.inf), math.tanh(math.inf), math.atan2(math.inf, math.inf))
# expect: 1.5707963267948966 1.0 0.7853981633974483
