z = zip([1, 2, 3], "abc")
print(list(z), list(z))  # expect: [(1, 'a'), (2, 'b'), (3, 'c')] []
m = map(str, [1, 2])
for x in m:
    print(x)
    break
# expect: 1
print(list(m))  # expect: ['2']
e = enumerate("ab")
for i, c in e:
    print(i, c)
# expect: 0 a
# expect: 1 b
print(list(e), list(filter(None, [0, 1])))  # expect: [] [1]
it = iter([1, 2, 3])
print(next(it), next(it), list(it), next(it, "done"))  # expect: 1 2 [3] done
a, b = map(float, ["1", "2"])
print(a, b, 2 in map(int, "123"), sum(zip([1], [2]), ()), dict(map(lambda x: (x, x * x), range(3))))
# expect: 1.0 2.0 True (1, 2) {0: 0, 1: 1, 2: 4}
first, *rest = filter(lambda x: x % 2, range(6))
print(first, rest, *map(abs, [-1, -2]), [*zip("a", "b")], max(zip([1, 2], [3, 4])))
# expect: 1 [3, 5] 1 2 [('a', 'b')] (2, 4)
