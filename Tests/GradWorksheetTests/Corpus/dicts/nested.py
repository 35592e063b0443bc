net = {"layers": [{"w": [1, 2], "b": 0.5}, {"w": [3], "b": -1}], "name": "mlp"}
print(net["layers"][0]["w"][1], net["layers"][-1]["b"])  # expect: 2 -1
net["layers"][0]["w"][0] += 10
net["layers"][1]["b"] *= 2
net["meta"] = {}
net["meta"]["seed"] = 1
print(net)
# expect: {'layers': [{'w': [11, 2], 'b': 0.5}, {'w': [3], 'b': -2}], 'name': 'mlp', 'meta': {'seed': 1}}
print([layer["b"] for layer in net["layers"]], sum(len(layer["w"]) for layer in net["layers"]))
# expect: [0.5, -2] 3
counts = {}
for w in "a b a c b a".split():
    counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: p[1], reverse=True))
# expect: {'a': 3, 'b': 2, 'c': 1} [('a', 3), ('b', 2), ('c', 1)]
inv = {v: k for k, v in counts.items()}
print(inv)  # expect: {3: 'a', 2: 'b', 1: 'c'}
for name, (x, y) in {"p": (1, 2), "q": (3, 4)}.items():
    print(name, x + y)
# expect: p 3
# expect: q 7
