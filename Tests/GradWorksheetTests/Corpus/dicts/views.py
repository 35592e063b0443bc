d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(list(keys), list(values), list(items), len(keys))
# expect: ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)] 3
print("a" in keys, 3 in values, ("b", 2) in items, ("b", 3) in items)
# expect: True True True False
print(sum(values), max(keys), sorted(values, reverse=True), [k + str(v) for k, v in items])
# expect: 6 c [3, 2, 1] ['a1', 'b2', 'c3']
print(list(enumerate(d)), list(zip(d, d.values())), tuple(d), *d)
# expect: [(0, 'a'), (1, 'b'), (2, 'c')] [('a', 1), ('b', 2), ('c', 3)] ('a', 'b', 'c') a b c
a, b, c = d
print(a, b, c)  # expect: a b c
(k1, v1), *rest = d.items()
print(k1, v1, rest)  # expect: a 1 [('b', 2), ('c', 3)]
print({**d, "a": 0, **{"z": 26}}, {**{}}, [*d], [*d.values()])
# expect: {'a': 0, 'b': 2, 'c': 3, 'z': 26} {} ['a', 'b', 'c'] [1, 2, 3]
