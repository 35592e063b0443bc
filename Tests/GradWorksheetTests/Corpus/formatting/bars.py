data = {"a": 3, "bb": 7, "ccc": 1}
for k, v in data.items():
    print(f"{k:>4} |{'#' * v:<8}| {v / sum(data.values()):6.1%}")
# expect:    a |###     |  27.3%
# expect:   bb |####### |  63.6%
# expect:  ccc |#       |   9.1%
for v in (0.0, 0.5, 1.0):
    filled = int(v * 10)
    print("[" + "#" * filled + "." * (10 - filled) + "]", f"{v:4.0%}")
# expect: [..........]   0%
# expect: [#####.....]  50%
# expect: [##########] 100%
print("\n".join("".join("*" if abs(x) + abs(y) <= 2 else "." for x in range(-2, 3)) for y in range(-2, 3)))
# expect: ..*..
# expect: .***.
# expect: *****
# expect: .***.
# expect: ..*..
print("epoch  1/10 loss %.3f acc %5.1f%%" % (0.12345, 98.76))
# expect: epoch  1/10 loss 0.123 acc  98.8%
print("lr={:.0e}".format(0.001), f"lr={1e-3:g}")  # expect: lr=1e-03 lr=0.001
