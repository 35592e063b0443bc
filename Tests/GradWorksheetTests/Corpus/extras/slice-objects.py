xs = list(range(10))
s = slice(1, 4)
print(xs[s], "abcdef"[s], slice(1, None, 2))  # expect: [1, 2, 3] bcd slice(1, None, 2)
