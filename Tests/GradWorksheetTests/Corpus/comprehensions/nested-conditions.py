m = [[1, -2, 3], [-4, 5, -6]]
print([[max(0, v) for v in row] for row in m])  # expect: [[1, 0, 3], [0, 5, 0]]
print([v for row in m for v in row if v > 0], [sum(v for v in row if v > 0) for row in m])
# expect: [1, 3, 5] [4, 5]
print([[v for v in row if v % 2] for row in m if sum(row) > 0])  # expect: [[1, 3]]
print([(i, j) for i, row in enumerate(m) for j, v in enumerate(row) if v < 0])
# expect: [(0, 1), (1, 0), (1, 2)]
primes = [n for n in range(2, 30) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes)  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
triples = [(a, b, c) for c in range(1, 14) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples)  # expect: [(3, 4, 5), (6, 8, 10), (5, 12, 13)]
print(["fizz" * (n % 3 == 0) + "buzz" * (n % 5 == 0) or n for n in range(1, 16)])
# expect: [1, 2, 'fizz', 4, 'buzz', 'fizz', 7, 8, 'fizz', 'buzz', 11, 'fizz', 13, 14, 'fizzbuzz']
print([[[k for k in range(j)] for j in range(i)] for i in range(3)])
# expect: [[], [[]], [[], [0]]]
print({a: {b: a + b for b in "xy"} for a in "p"})  # expect: {'p': {'x': 'px', 'y': 'py'}}
print([x for x in range(5) if (lambda v: v % 2)(x)], [y for x in range(5) if (y := x * x) > 3])
# expect: [1, 3] [4, 9, 16]
