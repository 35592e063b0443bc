words = ["delta", "Alpha", "charlie", "bravo", "Echo"]
print(sorted(words))  # expect: ['Alpha', 'Echo', 'bravo', 'charlie', 'delta']
print(sorted(words, key=str.lower))  # expect: ['Alpha', 'bravo', 'charlie', 'delta', 'Echo']
print(sorted(words, key=len))  # expect: ['Echo', 'delta', 'Alpha', 'bravo', 'charlie']
print(sorted(words, key=lambda w: w[-1]))  # expect: ['delta', 'Alpha', 'charlie', 'bravo', 'Echo']
print(sorted(words, key=len, reverse=True))
# expect: ['charlie', 'delta', 'Alpha', 'bravo', 'Echo']
pairs = [(1, "b"), (0, "a"), (1, "a"), (0, "c")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[1]))
# expect: [(0, 'a'), (0, 'c'), (1, 'a'), (1, 'b')] [(0, 'a'), (1, 'a'), (1, 'b'), (0, 'c')]
print(sorted(pairs, key=lambda p: (-p[0], p[1])), sorted(pairs, reverse=True))
# expect: [(1, 'a'), (1, 'b'), (0, 'a'), (0, 'c')] [(1, 'b'), (1, 'a'), (0, 'c'), (0, 'a')]
print(sorted([3, -1, 2, -5], key=abs), sorted([0.5, 2, True, -1]))
# expect: [-1, 2, 3, -5] [-1, 0.5, True, 2]
print(sorted({"x": 2, "y": 1}.items(), key=lambda kv: kv[1]), sorted("hello", reverse=True))
# expect: [('y', 1), ('x', 2)] ['o', 'l', 'l', 'h', 'e']
people = [{"n": "x", "a": 3}, {"n": "y", "a": 1}]
print([p["n"] for p in sorted(people, key=lambda p: p["a"])])  # expect: ['y', 'x']
print(sorted([[2, 1], [1, 9], [1, 2]]), sorted([(), (1,), (0, 5)]))
# expect: [[1, 2], [1, 9], [2, 1]] [(), (0, 5), (1,)]
xs = [5, 2, 8]
xs.sort(reverse=True)
print(xs, xs.sort(key=lambda x: x % 5), xs)  # expect: [5, 2, 8] None [5, 2, 8]
order = sorted(range(len(words)), key=lambda i: words[i])
print(order, [words[i] for i in order])
# expect: [1, 4, 3, 2, 0] ['Alpha', 'Echo', 'bravo', 'charlie', 'delta']
print(sorted(xs, key=None))  # expect: [2, 5, 8]
print(sorted([1, 2, 3], key=lambda x: 0), sorted([3, 1], key=lambda x: -x, reverse=True))
# expect: [1, 2, 3] [1, 3]
