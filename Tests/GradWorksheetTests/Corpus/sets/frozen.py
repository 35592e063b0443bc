f = frozenset([3, 1, 2])
print(f, len(f), 2 in f, frozenset(), repr(frozenset({1})), type(f).__name__)
# expect: frozenset({1, 2, 3}) 3 True frozenset() frozenset({1}) frozenset
d = {f: "a", frozenset(): "empty"}
print(d[frozenset({1, 2, 3})], d[frozenset()], {1, 2, 3} in d.keys() if False else "no")
# expect: a empty no
print({frozenset({1}), frozenset({1})}, {frozenset({1, 2})} == {frozenset({2, 1})})
# expect: {frozenset({1})} True
print(f.union({9}), f.copy() is f, hash(f) == hash(frozenset({1, 2, 3})), frozenset(f) is f)
# expect: frozenset({1, 2, 3, 9}) True True True
print({1} in {frozenset({1})}, hash(frozenset()), hash(frozenset({1, 2, 3})), hash(frozenset({(1, 2)})))
# expect: True 133146708735736 -272375401224217160 3819360209092968377
try:
    f.add(4)
except AttributeError as e:
    print(e)
# expect: 'frozenset' object has no attribute 'add'
try:
    {set()}
except TypeError as e:
    print(e)
# expect: unhashable type: 'set'
hash({1})  # error: TypeError: unhashable type: 'set'
