d = {"a": 1, "b": 2}
print(d, d["a"], len(d), "a" in d, "z" in d, 1 in d, d.get("a"), d.get("z"), d.get("z", 0))
# expect: {'a': 1, 'b': 2} 1 2 True False False 1 None 0
d["c"] = 3
d["a"] = 10
print(d)  # expect: {'a': 10, 'b': 2, 'c': 3}
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
# expect: ['a', 'b', 'c'] ['a', 'b', 'c'] [10, 2, 3] [('a', 10), ('b', 2), ('c', 3)]
for k in d:
    print(k, d[k], end="; ")
print("|")  # expect: a 10; b 2; c 3; |
for k, v in d.items():
    print(k, v, end="; ")
print("|")  # expect: a 10; b 2; c 3; |
print(d.keys())  # expect: dict_keys(['a', 'b', 'c'])
print(d.values(), d.items())
# expect: dict_values([10, 2, 3]) dict_items([('a', 10), ('b', 2), ('c', 3)])
print({}, dict(), dict(a=1, b="x"))  # expect: {} {} {'a': 1, 'b': 'x'}
print(dict([("k", 1), ("l", 2)]), dict({"m": 1}, n=2), dict(zip("ab", [1, 2])))
# expect: {'k': 1, 'l': 2} {'m': 1, 'n': 2} {'a': 1, 'b': 2}
print(bool({}), bool({0: 0}), {1: "a", 1: "b"}, {"x": {"y": [1]}})
# expect: False True {1: 'b'} {'x': {'y': [1]}}
print(sorted(d), max(d), sum(d.values()), sorted(d.items(), key=lambda kv: kv[1]))
# expect: ['a', 'b', 'c'] c 15 [('b', 2), ('c', 3), ('a', 10)]
