for a in (7.5, -7.5):
    for b in (2, -2.0):
        print(a, b, a // b, a % b)
# expect: 7.5 2 3.0 1.5
# expect: 7.5 -2.0 -4.0 -0.5
# expect: -7.5 2 -4.0 0.5
# expect: -7.5 -2.0 3.0 -1.5
print(0.0 // 3.0, -0.0 // 3.0, 0.0 % 3.0, 0.0 % -3.0, -0.0 % 3.0)  # expect: 0.0 -0.0 0.0 -0.0 0.0
print(1.0 // 0.1, 1.0 % 0.1)  # expect: 9.0 0.09999999999999995
print(0.3 % 0.1, 0.3 // 0.1)  # expect: 0.09999999999999998 2.0
print(6.0 % 3, 6.0 % -3, -6.0 % 3)  # expect: 0.0 -0.0 0.0
inf = float("inf")
print(5.0 // inf, -5.0 // inf, 5.0 % inf, -5.0 % inf)  # expect: 0.0 -1.0 5.0 inf
print(inf // 2, inf % 2, -inf // 2)  # expect: nan nan nan
print(1e300 // 1e-300, -1e-20 % 1.0, -1e-20 // 1.0)  # expect: inf 1.0 -1.0
print(5 // 2.0, 5 % 2.0, 5.0 // 2, -5 % 2.5)  # expect: 2.0 1.0 2.0 0.0
