print("  A, b ,C ".strip().lower().split(","), [s.strip().upper() for s in " x ; y ".split(";")])
# expect: ['a', ' b ', 'c'] ['X', 'Y']
print("{}".format("a").join(["1", "2"]), ("%s-" % "x") * 2)  # expect: 1a2 x-x-
print("abc"[::-1].upper().center(7, "."), "a-b".replace("-", "_").split("_")[-1])
# expect: ..CBA.. b
print("x".join("ab").zfill(5), str(3.5).split(".")[0].isdigit())  # expect: 00axb True
