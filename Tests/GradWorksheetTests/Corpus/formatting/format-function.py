print(format(3.14159, ".2f"), format(42, "08b"), format("x", "^5") + "|", format(1234567, ","))
# expect: 3.14 00101010   x  | 1,234,567
print(format(0.5, "%"), format(2), format("s"), format(None))  # expect: 50.000000% 2 s None
print(format(1e10, "g"), format(-5, "+"), format(255, "#x"), format(True))
# expect: 1e+10 -5 0xff True
print(format(2.5, ""), format([1, 2]), format((1,), ""), format(7, "c") == "\x07")
# expect: 2.5 [1, 2] (1,) True
print([format(x, ">6.2f") for x in (1, 2.345, -1e3)], "".join(format(i, "3d") for i in range(4)))
# expect: ['  1.00', '  2.35', '-1000.00']   0  1  2  3
print("{:>{}}|{:<{}}|".format("a", 3, "b", 4))  # expect:   a|b   |
print("{0:{1}.{2}f}".format(2.71828, 8, 3), "{:*^{w}}".format("mid", w=9))
# expect:    2.718 ***mid***
