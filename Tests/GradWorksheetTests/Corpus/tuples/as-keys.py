d = {(0, 1): "a", (1, 0): "b"}
print(d[0, 1], d[(1, 0)], (0, 1) in d, d.get((2, 2)), d)
# expect: a b True None {(0, 1): 'a', (1, 0): 'b'}
d[1, 2, 3] = "c"
print(d[1, 2, 3], len(d))  # expect: c 3
print({(1, 2): 1} == {(1.0, 2.0): 1}, {(1, True): "x"}[1.0, 1])  # expect: True x
grid = {}
for i in range(2):
    for j in range(2):
        grid[i, j] = i * 2 + j
print(grid, sum(grid.values()), sorted(grid, key=lambda k: -grid[k]))
# expect: {(0, 0): 0, (0, 1): 1, (1, 0): 2, (1, 1): 3} 6 [(1, 1), (1, 0), (0, 1), (0, 0)]
