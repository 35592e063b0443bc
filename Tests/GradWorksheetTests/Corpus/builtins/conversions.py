print(int(2.9), int("5"), float(2), float("2.5"), str(2.50))  # expect: 2 5 2.0 2.5 2.5
print(bool(0), bool("0"), bool([]), bool([0]), bool(None), bool(0.1))
# expect: False True False True False True
print(list("ab"), list((1, 2)), list({"k": 1}), list(range(2)))
# expect: ['a', 'b'] [1, 2] ['k'] [0, 1]
print(tuple([1]), tuple("xy"), dict([(1, 2)]), list(map(str, [1])))
# expect: (1,) ('x', 'y') {1: 2} ['1']
print(str([1.0, "a"]), str((1,)), str({"a": None}), str(True))
# expect: [1.0, 'a'] (1,) {'a': None} True
print(repr("x"), repr(1e16), repr([]), str(range(2)))  # expect: 'x' 1e+16 [] range(0, 2)
print(list(), tuple(), dict(), str(), int(), float(), bool(), list([]), tuple(()))
# expect: [] () {}  0 0.0 False [] ()
print(bin(5), hex(255), oct(8), bin(-5), hex(-1))  # expect: 0b101 0xff 0o10 -0b101 -0x1
print(ord("a"), chr(98), ascii("é"), bin(0), len(bin(255)))  # expect: 97 b '\xe9' 0b0 10
print(int(float("3.7")), float(str(0.1)), int(str(int("12"))))  # expect: 3 0.1 12
print(str(float("1e3")), float(int(2.9)), int(round(2.7)))  # expect: 1000.0 2.0 3
xs = [1, 2]
print(list(xs) == xs, list(xs) is xs, tuple(xs), tuple((1, 2)) == (1, 2))
# expect: True False (1, 2) True
