print("a" in ("a", "b"), 3 in (1, 2), "k" in {"k": 1}, "ab" in "cab", 2 in range(3), (1,) in [(1,)])
# expect: True False True True True True
print(sorted({"b": 0, "a": 0}), list(dict.fromkeys([3, 1, 3, 2])))  # expect: ['a', 'b'] [3, 1, 2]
