d = {}
d["a"], d["b"] = 1, 2
(d["c"]), xs = 3, [0, 0]
xs[0], (xs[1], d["e"]) = 1, (2, 3)
print(d, xs)  # expect: {'a': 1, 'b': 2, 'c': 3, 'e': 3} [1, 2]
for d["k"] in range(3):
    pass
for i, xs[i] in enumerate([7, 8]):
    pass
print(d["k"], xs)  # expect: 2 [7, 8]
a = [1, 2, 3]
a[0], a[1:], b = 9, [8, 7, 6], a
print(a, b)  # expect: [9, 8, 7, 6] [9, 8, 7, 6]
*a[0:1], c = [5, 6, 7]
print(a, c)  # expect: [5, 6, 8, 7, 6] 7
