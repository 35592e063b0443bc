print([x * x for x in range(5)], [x for x in range(10) if x % 2])
# expect: [0, 1, 4, 9, 16] [1, 3, 5, 7, 9]
print([x for x in "abc"], [0 for _ in range(3)])  # expect: ['a', 'b', 'c'] [0, 0, 0]
print([(x, y) for x in range(2) for y in "ab"])  # expect: [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')]
print([x + y for x in [1, 2] for y in [10, 20] if x + y != 12])  # expect: [11, 21, 22]
print([[i * j for j in range(3)] for i in range(3)], [x for row in [[1, 2], [3]] for x in row])
# expect: [[0, 0, 0], [0, 1, 2], [0, 2, 4]] [1, 2, 3]
print([x if x > 0 else -x for x in [-2, 3]], [x for x in range(20) if x % 2 == 0 if x % 3 == 0])
# expect: [2, 3] [0, 6, 12, 18]
print([y for x in [1, 2] for y in range(x)], [(i, j) for i in range(3) for j in range(i)])
# expect: [0, 0, 1] [(1, 0), (2, 0), (2, 1)]
print([a + b for a, b in [(1, 2), (3, 4)]], [x for x in [] if 1 / 0], [k for k in {"p": 1}])
# expect: [3, 7] [] ['p']
print([f"{v:.1f}" for v in (1, 2.25)], [abs(v) for v in (-1, 1)])  # expect: ['1.0', '2.2'] [1, 1]
print([c.upper() for c in "xy"], [*range(3)])  # expect: ['X', 'Y'] [0, 1, 2]
print([first for first, *_ in [(1, 2, 3), (4,)]])  # expect: [1, 4]
print([x for x in (1, 2,)], [not b for b in (True, False)])  # expect: [1, 2] [False, True]
print([i for i in range(5) if i != 2 and i < 4 or i == 4])  # expect: [0, 1, 3, 4]
print([[] for _ in range(2)], [lambda: 1 for _ in ()])  # expect: [[], []] []
