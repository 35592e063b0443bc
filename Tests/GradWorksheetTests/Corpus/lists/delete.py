xs = list(range(10))
del xs[0]
del xs[-1]
print(xs)  # expect: [1, 2, 3, 4, 5, 6, 7, 8]
del xs[1:3]
print(xs)  # expect: [1, 4, 5, 6, 7, 8]
del xs[::2]
print(xs)  # expect: [4, 6, 8]
del xs[:]
print(xs)  # expect: []
d = {"a": 1, "b": 2}
del d["a"]
print(d)  # expect: {'b': 2}
m = [[1, 2, 3], [4, 5, 6]]
del m[0][1], m[1][::2]
print(m)  # expect: [[1, 3], [5]]
a = b = 1
del a
print(b)  # expect: 1
ys = list(range(6))
del (ys[0], ys[1])
print(ys)  # expect: [1, 3, 4, 5]
zs = list(range(8))
del zs[::-3]
print(zs)  # expect: [0, 2, 3, 5, 6]
