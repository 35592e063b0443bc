d = {"z": 1, "a": 2}
d["m"] = 3
d["z"] = 9
print(d)  # expect: {'z': 9, 'a': 2, 'm': 3}
del d["z"]
d["z"] = 0
print(d, list(reversed(d)), list(d)[0])  # expect: {'a': 2, 'm': 3, 'z': 0} ['z', 'm', 'a'] a
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} != {"a": 2})
# expect: True True True
d.pop("a")
d["a"] = 1
print(list(d.items()))  # expect: [('m', 3), ('z', 0), ('a', 1)]
for k in list(d):
    if d[k] == 3:
        del d[k]
print(d)  # expect: {'z': 0, 'a': 1}
print(list({k: None for k in [3, 1, 2, 3, 1]}))  # expect: [3, 1, 2]
