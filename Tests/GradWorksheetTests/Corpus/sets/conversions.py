s = {1, 2, 3}
print(list(s), tuple(s), str(s), repr(s), f"{s}", "%s" % s, dict.fromkeys(s, 0))
# expect: [1, 2, 3] (1, 2, 3) {1, 2, 3} {1, 2, 3} {1, 2, 3} {1, 2, 3} {1: 0, 2: 0, 3: 0}
print(set("hello") == set("ohell"), sorted(set("hello")), set(""), set([]), set({}))
# expect: True ['e', 'h', 'l', 'o'] set() set() set()
print(set(map(abs, [-1, 1])), set(zip([1], [2])), set(enumerate("a")), [*s], (*s,), {**{1: s}})
# expect: {1} {(1, 2)} {(0, 'a')} [1, 2, 3] (1, 2, 3) {1: {1, 2, 3}}
print(isinstance(s, set), isinstance(s, frozenset), isinstance(frozenset(), frozenset), set.__name__)
# expect: True False True set
print(any(s), all(s), min(s), len(set()), list(map(str, s)), list(enumerate(s)), sorted(s, reverse=True))
# expect: True True 1 0 ['1', '2', '3'] [(0, 1), (1, 2), (2, 3)] [3, 2, 1]
print(callable(set), type(s) is set, set(s) is s, s.copy() == s, [s] == [{3, 2, 1}], (s,) == ({1, 2, 3},))
# expect: True True False True True True
nested = [{1}, {2}, {1}]
print(nested.count({1}), nested.index({2}), {2} in nested)  # expect: 2 1 True
print(set(5))  # error: TypeError: 'int' object is not iterable
