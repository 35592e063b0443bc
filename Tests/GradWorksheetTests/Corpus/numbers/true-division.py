print(6 / 3, 7 / 2, -7 / 2, 0 / 5, 1 / 3)  # expect: 2.0 3.5 -3.5 0.0 0.3333333333333333
print(0 / -5, 0.0 / -5, -0.0 / 5)  # expect: -0.0 -0.0 -0.0
print(9007199254740993 / 1, 9007199254740993 / 3)  # expect: 9007199254740992.0 3002399751580331.0
print(1e308 / 1e-1 == float("inf"))  # expect: True
print(True / 2, 5 / True)  # expect: 0.5 5.0
print(1 / 3 + 1 / 3 + 1 / 3 == 1, 0.1 + 0.2 == 0.3)  # expect: True False
print(10 / 5, type(10 / 5).__name__)  # expect: 2.0 float
