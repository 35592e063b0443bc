print(True + True, True * 3, False - 1, -True, +True, ~True)  # expect: 2 3 -1 -1 1 -2
print(True + 0.5, True / 2, 3 % True, True ** 2)  # expect: 1.5 0.5 0 1
print(sum([True, False, True]), sum(x > 2 for x in [1, 2, 3, 4]))  # expect: 2 2
print(True and 5, True & False, True | False, True ^ True, True & 3)  # expect: 5 False True False 1
print(type(True & True).__name__, type(True & 1).__name__, type(True + False).__name__)
# expect: bool int int
print([10, 20][True], "ab"[False])  # expect: 20 a
print(int(True), float(True), str(True), bool(2), bool(0.0), bool(""))
# expect: 1 1.0 True True False False
print(True > False, max(True, 0), min(True, 1), sorted([True, False, 0, 1]))
# expect: True True True [False, 0, True, 1]
print(round(True), abs(True), abs(-True))  # expect: 1 1 1
print(f"{True} {True:d} {True:>6} {True:5.2f} {False!s:>6}")  # expect: True 1      1  1.00  False
print(not True, not 0, not [], not "x")  # expect: False True True False
