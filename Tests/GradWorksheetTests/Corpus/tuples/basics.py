t = (1, "a", 2.5)
print(t, t[0], t[-1], t[1:], len(t), (1,), (), 1, ("nested", (1, 2)))
# expect: (1, 'a', 2.5) 1 2.5 ('a', 2.5) 3 (1,) () 1 ('nested', (1, 2))
single = 5,
print(single, type(single).__name__, type((5)).__name__, ((1)), ((1),))
# expect: (5,) tuple int 1 (1,)
print((1, 2) + (3,), (0,) * 3, 2 in (1, 2), (1, 2) < (1, 3), (1, 2) == (1.0, 2), (1, 2) == [1, 2])
# expect: (1, 2, 3) (0, 0, 0) True True True False
print(t.index("a"), t.count(1), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple(), list((1, 2)))
# expect: 1 1 (1, 2) ('a', 'b') (0, 1, 2) () [1, 2]
a = 1, 2
a += (3,)
print(a, a[::-1], a[::2], sorted((3, 1, 2)), max((1, 5, 2)), sum((1, 2)))
# expect: (1, 2, 3) (3, 2, 1) (1, 3) [1, 2, 3] 5 3
print(bool(()), bool((0,)), not (), (1, 2) is None)  # expect: False True True False
def pair():
    return 1, [2]
print(pair(), pair()[1][0])  # expect: (1, [2]) 2
x = ([],)
x[0].append(1)
print(x)  # expect: ([1],)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
# expect: 0 1 2
# expect: 1 3 4
