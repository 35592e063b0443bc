print(list(enumerate("ab")), list(enumerate(["x", "y"], 1)))
# expect: [(0, 'a'), (1, 'b')] [(1, 'x'), (2, 'y')]
print(list(enumerate([], start=5)), list(enumerate("a", start=-1)))  # expect: [] [(-1, 'a')]
print(list(zip([1, 2], "ab")), list(zip([1, 2, 3], "ab")))
# expect: [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')]
print(list(zip()), list(zip([1])), list(zip([1], [2], [3])))  # expect: [] [(1,)] [(1, 2, 3)]
for i, (a, b) in enumerate(zip("xy", [1, 2])):
    print(i, a, b, end="; ")
print(dict(zip(["k", "l"], [1, 2])), dict(enumerate("ab")))
# expect: 0 x 1; 1 y 2; {'k': 1, 'l': 2} {0: 'a', 1: 'b'}
print(list(zip(*[[1, 2, 3], [4, 5, 6]])))  # expect: [(1, 4), (2, 5), (3, 6)]
print([sum(p) for p in zip([1, 2], [3, 4])], max(enumerate([3, 9, 2]), key=lambda p: p[1]))
# expect: [4, 6] (1, 9)
pairs = [(1, "a"), (2, "b")]
numbers, letters = zip(*pairs)
print(numbers, letters, sum(i * x for i, x in enumerate([5, 6, 7])))  # expect: (1, 2) ('a', 'b') 20
for a, b in zip(range(3), range(10, 13)): print(a + b, end=",")
print("|")  # expect: 10,12,14,|
print([(x, y) for x, y in zip("abc", "abc"[1:])])  # expect: [('a', 'b'), ('b', 'c')]
