text = """
5.1, 3.5, a
4.9, 3.0, b
6.2, 2.2, a
"""
rows = []
for line in text.strip().split("\n"):
    x1, x2, label = [part.strip() for part in line.split(",")]
    rows.append(([float(x1), float(x2)], label))
print(rows)  # expect: [([5.1, 3.5], 'a'), ([4.9, 3.0], 'b'), ([6.2, 2.2], 'a')]
labels = sorted(dict.fromkeys(l for _, l in rows))
onehot = [[1 if l == k else 0 for k in labels] for _, l in rows]
print(labels, onehot)  # expect: ['a', 'b'] [[1, 0], [0, 1], [1, 0]]
cols = list(zip(*[x for x, _ in rows]))
lo, hi = [min(c) for c in cols], [max(c) for c in cols]
scaled = [[2 * (v - a) / (b - a) - 1 for v, a, b in zip(x, lo, hi)] for x, _ in rows]
print([[round(v, 4) for v in r] for r in scaled])
# expect: [[-0.6923, 1.0], [-1.0, 0.2308], [1.0, -1.0]]
batches = [rows[i:i + 2] for i in range(0, len(rows), 2)]
print([len(b) for b in batches], [l for b in batches for _, l in b])
# expect: [2, 1] ['a', 'b', 'a']
predicted = ["a", "a", "a"]
confusion = {(t, p): 0 for t in labels for p in labels}
for (_, t), p in zip(rows, predicted):
    confusion[t, p] += 1
print(confusion, f"{sum(t == p for (_, t), p in zip(rows, predicted)) / len(rows):.1%}")
# expect: {('a', 'a'): 2, ('a', 'b'): 0, ('b', 'a'): 1, ('b', 'b'): 0} 66.7%
