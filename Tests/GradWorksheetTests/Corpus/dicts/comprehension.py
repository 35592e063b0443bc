print({x: x * x for x in range(4)})  # expect: {0: 0, 1: 1, 2: 4, 3: 9}
print({k: v for k, v in zip("abc", range(3)) if v}, {i % 2: i for i in range(5)})
# expect: {'b': 1, 'c': 2} {0: 4, 1: 3}
d = {"a": 1, "b": 2}
print({v: k for k, v in d.items()}, {k.upper(): v + 0.5 for k, v in d.items()})
# expect: {1: 'a', 2: 'b'} {'A': 1.5, 'B': 2.5}
print({(i, j): i * j for i in range(2) for j in range(2)})
# expect: {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}
print({x: [y for y in range(x)] for x in range(3)})  # expect: {0: [], 1: [0], 2: [0, 1]}
print({k: (v if v > 1 else None) for k, v in d.items()}, {str(x): x for x in (1.0, 2)})
# expect: {'a': None, 'b': 2} {'1.0': 1.0, '2': 2}
