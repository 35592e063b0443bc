rows = [("a", 2), ("b", 1), ("c", 2), ("d", 1), ("e", 2)]
print(sorted(rows, key=lambda r: r[1]))
# expect: [('b', 1), ('d', 1), ('a', 2), ('c', 2), ('e', 2)]
print(sorted(rows, key=lambda r: r[1], reverse=True))
# expect: [('a', 2), ('c', 2), ('e', 2), ('b', 1), ('d', 1)]
print(sorted([1, 1.0, True, 0, False, 0.0]), sorted([1, 1.0, True, 0, False, 0.0], reverse=True))
# expect: [0, False, 0.0, 1, 1.0, True] [1, 1.0, True, 0, False, 0.0]
rows.sort(key=lambda r: r[0], reverse=True)
rows.sort(key=lambda r: r[1])
print(rows)  # expect: [('d', 1), ('b', 1), ('e', 2), ('c', 2), ('a', 2)]
print(sorted([0.0, -0.0, 0]), sorted([-0.0, 0.0]))  # expect: [0.0, -0.0, 0] [-0.0, 0.0]
print(max(rows, key=lambda r: r[1]), min(rows, key=lambda r: r[1]))  # expect: ('e', 2) ('d', 1)
big = [(i * 37 % 10, i) for i in range(40)]
print([i for _, i in sorted(big, key=lambda p: p[0])])
# expect: [0, 10, 20, 30, 3, 13, 23, 33, 6, 16, 26, 36, 9, 19, 29, 39, 2, 12, 22, 32, 5, 15, 25, 35, 8, 18, 28, 38, 1, 11, 21, 31, 4, 14, 24, 34, 7, 17, 27, 37]
print([i for _, i in sorted(big, key=lambda p: p[0], reverse=True)][:12])
# expect: [7, 17, 27, 37, 4, 14, 24, 34, 1, 11, 21, 31]
