print(round(0.5), round(1.5), round(2.5), round(3.5), round(-0.5), round(-1.5), round(-2.5))
# expect: 0 2 2 4 0 -2 -2
print(round(2.675, 2), round(2.665, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2))
# expect: 2.67 2.67 1.0 0.12 0.38
print(round(3.14159, 3), round(3.14159, 0), round(3.7), round(-3.7), round(3.0))
# expect: 3.142 3.0 4 -4 3
print(round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2))  # expect: 1200.0 1200.0 1400.0
print(round(25, -1), round(35, -1), round(-25, -1), round(1234, -2), round(7, -1), round(7, 2))
# expect: 20 40 -20 1200 10 7
print(round(150, -2), round(250, -2), round(49, -2), round(5, -1), round(15, -1))
# expect: 200 200 0 0 20
print(round(1e20, 2), round(0.1 + 0.2, 10), round(-0.4), round(-0.04, 1), round(0.05, 1))
# expect: 1e+20 0.3 0 -0.0 0.1
print(type(round(2.0)).__name__, type(round(2.0, 1)).__name__, type(round(2, 1)).__name__)
# expect: int float int
print(round(5e-324, 400), round(1.5, None), round(float("inf"), 2), round(float("nan"), 1))
# expect: 5e-324 2 inf nan
print(round(number=2.5, ndigits=0), round(1e16 + 2.0, 1))  # expect: 2.0 1.0000000000000002e+16
