print(int("42"), int("-7"), int("+7"), int("  12  "), int("1_000"), int("0"), int("007"))
# expect: 42 -7 7 12 1000 0 7
print(int(3.9), int(-3.9), int(-0.5), int(1e15), int(True))  # expect: 3 -3 0 1000000000000000 1
print(int("ff", 16), int("0xff", 16), int("101", 2), int("0b101", 0), int("z", 36), int("17", 8))
# expect: 255 255 5 5 35 15
print(int(), int("\t5\n"), int("-0"))  # expect: 0 5 0
print(int("ff", base=16), int("0o17", 8), int("12", 3))  # expect: 255 15 5
