print(min(3, 1, 2), max(3, 1, 2), min([3, 1]))  # expect: 1 3 1
print(max((1, 2)), min("hello"), max("hello"), min({"b": 1, "a": 2}))  # expect: 2 e o a
print(max(1, 1.0), max(1.0, 1), min(1, True), max(True, 1), max([0.0, -0.0]), min([0.0, -0.0]))
# expect: 1 1.0 1 True 0.0 0.0
print(max([1, 2, 3], key=lambda x: -x), min("aa", "b", key=len))  # expect: 1 b
print(max(["bb", "a", "cc"], key=len), min(-3, 2, key=abs))  # expect: bb 2
print(max([], default=0), min((), default=None))  # expect: 0 None
print(max([5], default=0), max([], default="none"), max(x for x in [2, 7]))  # expect: 5 none 7
print(max([1, 2], [1, 3]), min("b", "a"), max((1, "z"), (2, "a")))  # expect: [1, 3] a (2, 'a')
print(max([3, 1], key=None), max(2, 3.5), min(2.0, 2))  # expect: 3 3.5 2.0
scores = {"ann": 3, "bob": 7, "cat": 7}
print(max(scores, key=scores.get), max(scores.values()))  # expect: bob 7
print(max(scores.items(), key=lambda kv: kv[1]), min(scores, key=lambda k: scores[k]))
# expect: ('bob', 7) ann
values = [0.2, 0.7, 0.1]
print(values.index(max(values)))  # expect: 1
print(max(range(len(values)), key=lambda i: values[i]), max(zip(values, "abc")))
# expect: 1 (0.7, 'b')
print(max(0, -5), max(0.0, 2.5), [max(0, v) for v in (-1, 0, 1.5)], min(max(7, 0), 5))
# expect: 0 2.5 [0, 0, 1.5] 5
