x = 5
print(1 < x < 10, 1 < x > 3, 10 > x >= 5 == 5.0)  # expect: True True True
print(1 < 2 < 3 < 4, 1 < 3 < 2, 3 > 2 > 1 > 1, 1 == 1.0 == True)  # expect: True False False True
print(1 < 2 in [2], 1 in [1] in [[1]], 5 != 4 != 5)  # expect: True True True
print("a" < "b" < "c", not 1 < 2 < 3, x is x is not None)  # expect: True False True
calls = []
def f(v):
    calls.append(v)
    return v
print(f(1) < f(5) < f(3) < f(9), calls)  # expect: False [1, 5, 3]
print(0 <= x < 3, (0 <= x) < 3, 1 < (2 < 3), -1 < 0 == False, 2 > 1 == True)
# expect: False True False True True
print([v for v in range(10) if 2 < v <= 5], all(a <= b for a, b in zip([1, 2], [2, 3])))
# expect: [3, 4, 5] True
