print(1 + 2 * 3, (1 + 2) * 3, 10 - 4 - 3, 100 / 10 / 5, 2 * 7 // 3, 2 * 7 % 4, 7 // 2 * 2)
# expect: 7 9 3 2.0 4 2 6
print(-2 ** 2, -2 * -2, 2 ** -2, - - 3, +-+3, ~-3, -~3, not -1)  # expect: -4 4 0.25 3 -3 2 4 False
print(not 1 == 2, not 1 in [2], 1 < 2 == True, (1 < 2) == True)  # expect: True True False True
print(1 or 2 and 3, (1 or 2) and 3, not 0 and 5, not (0 and 5))  # expect: 1 3 5 True
print(5 & 3 == 3, (5 & 3) == 3, 1 << 2 + 1, 8 >> 1 << 1, 1 + 2 & 3)  # expect: False False 8 8 3
print(3 if True else 4 + 1, (3 if False else 4) + 1, 1 if 0 else 2 if 0 else 3)  # expect: 3 5 3
print(-3 % 5, -(3 % 5), 2 ** 2 ** -1, -3 // 2, -(3 // 2), 7 % -3 ** 2)
# expect: 2 -3 1.4142135623730951 -2 -1 -2
print(1 in [1] == True, (1 in [1]) == True, 1 is not None, not 1 is None)
# expect: False True True True
