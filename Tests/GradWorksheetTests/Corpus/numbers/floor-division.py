for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b)
# expect: 7 2 3 1
# expect: 7 -2 -4 -1
# expect: 7 3 2 1
# expect: 7 -3 -3 -2
# expect: -7 2 -4 1
# expect: -7 -2 3 -1
# expect: -7 3 -3 2
# expect: -7 -3 2 -1
print(7 // 7, -7 // 7, 0 // 5, 0 % -5)  # expect: 1 -1 0 0
print(6 // 3, -6 // 3, 6 % -3, -6 % 3)  # expect: 2 -2 0 0
print(1 // 10, -1 // 10, 1 % 10, -1 % 10)  # expect: 0 -1 1 9
print(True // 2, True % 2)  # expect: 0 1
