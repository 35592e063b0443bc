print(abs(-3), abs(2.5), abs(-2.5), abs(0), abs(-0.0), abs(True), abs(float("-inf")))
# expect: 3 2.5 2.5 0 0.0 1 inf
print(round(2.567, 1), round(2.5), round(-2.5))  # expect: 2.6 2 -2
print(round(1e10 + 0.5), round(123.456, -1), round(0.5 + 1e-16), round(2, 3))
# expect: 10000000000 120.0 1 2
print(pow(2, 3), pow(2, -1), pow(2.0, 3), pow(4, 0.5))  # expect: 8 0.5 8.0 2.0
print(pow(-8, 3), pow(0, 0), pow(3, 4, 5), pow(base=2, exp=3))  # expect: -512 1 1 8
print(divmod(17, 5), divmod(-17, 5), divmod(1.5, 0.5), [round(x / 3, 3) for x in range(4)])
# expect: (3, 2) (-4, 3) (3.0, 0.0) [0.0, 0.333, 0.667, 1.0]
print(round(0.1 + 0.7, 1), round(1.15, 1), round(1.25, 1))  # expect: 0.8 1.1 1.2
print(round(1.35, 1), round(-1.25, 1), round(5.015, 2), round(1e-7, 3))  # expect: 1.4 -1.2 5.01 0.0
