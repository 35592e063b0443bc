# which classes are in the labels, and who is in both halves
labels = [2, 0, 1, 2, 2, 0, 3]
classes = sorted(set(labels))
print(classes, len(set(labels)), {c: labels.count(c) for c in set(labels)})
# expect: [0, 1, 2, 3] 4 {0: 2, 1: 1, 2: 3, 3: 1}
train, test = set(range(0, 8)), set(range(6, 10))
print(sorted(train & test), sorted(train | test), sorted(train - test), train.isdisjoint(test))
# expect: [6, 7] [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] [0, 1, 2, 3, 4, 5] False
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}


def order(graph, node, visited, out):
    if node not in visited:
        visited.add(node)
        for child in graph[node]:
            order(graph, child, visited, out)
        out.append(node)
    return out


visited = set()
print(order(graph, "a", visited, []), sorted(visited), len(visited))
# expect: ['d', 'b', 'c', 'a'] ['a', 'b', 'c', 'd'] 4
words = "the cat and the dog and the bird".split()
print(len(set(words)), sorted(set(words)), sorted({len(w) for w in words}))
# expect: 5 ['and', 'bird', 'cat', 'dog', 'the'] [3, 4]
primes = set(range(2, 50))
for n in range(2, 8):
    primes -= set(range(2 * n, 50, n))
print(primes)  # expect: {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47}
