d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("zz", "none"), d)  # expect: 1 none {'b': 2, 'c': 3}
print(d.setdefault("b", 99), d.setdefault("n", 5), d)  # expect: 2 5 {'b': 2, 'c': 3, 'n': 5}
d.update({"b": 20, "x": 1})
d.update(y=2)
d.update([("z", 3)])
print(d)  # expect: {'b': 20, 'c': 3, 'n': 5, 'x': 1, 'y': 2, 'z': 3}
print(d.popitem(), d)  # expect: ('z', 3) {'b': 20, 'c': 3, 'n': 5, 'x': 1, 'y': 2}
e = d.copy()
e["new"] = 0
print("new" in d, len(e))  # expect: False 6
e.clear()
print(e, d.get("q", []), d.get("b"))  # expect: {} [] 20
print({"a": 1} | {"b": 2, "a": 3})  # expect: {'a': 3, 'b': 2}
d |= {"b": 0}
print(d)  # expect: {'b': 0, 'c': 3, 'n': 5, 'x': 1, 'y': 2}
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0}
groups = {}
for word in ["apple", "avocado", "bean", "cherry", "corn"]:
    groups.setdefault(word[0], []).append(word)
print(groups)  # expect: {'a': ['apple', 'avocado'], 'b': ['bean'], 'c': ['cherry', 'corn']}
