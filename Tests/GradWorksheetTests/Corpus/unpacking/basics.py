a, b = 1, 2
print(a, b)  # expect: 1 2
a, b = b, a
print(a, b)  # expect: 2 1
(c, d) = [3, 4]
[e, f] = (5, 6)
print(c, d, e, f)  # expect: 3 4 5 6
(g, (h, i)), j = (1, [2, 3]), "j"
print(g, h, i, j)  # expect: 1 2 3 j
k, = [7]
(m,) = (8,)
[n] = "x"
print(k, m, n)  # expect: 7 8 x
p, q, r = "abc"
print(p, q, r)  # expect: a b c
x = y = z = 0
x += 1
print(x, y, z)  # expect: 1 0 0
a, b, c = range(3)
print(a, b, c)  # expect: 0 1 2
(a, b), (c, d) = (1, 2), (3, 4)
print(a + b * c - d)  # expect: 3
a = b, c = 5, 6
print(a, b, c)  # expect: (5, 6) 5 6
xs = [1, 2, 3]
xs[0], xs[2] = xs[2], xs[0]
print(xs)  # expect: [3, 2, 1]
i = 1
i, xs[i] = 0, "set at 0"
print(i, xs)  # expect: 0 ['set at 0', 2, 1]
fib = (0, 1)
for _ in range(10):
    fib = fib[1], sum(fib)
print(fib)  # expect: (55, 89)
for a, (b, c) in [(1, (2, 3)), (4, "xy")]:
    print(a, b, c)
# expect: 1 2 3
# expect: 4 x y
