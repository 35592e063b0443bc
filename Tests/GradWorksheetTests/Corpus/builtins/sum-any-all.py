print(sum([1, 2, 3]), sum([]), sum([0.5, 0.25]))  # expect: 6 0 0.75
print(sum([1, 2], 10), sum([1, 2], start=0.5), sum((True, False)), sum(range(4)))
# expect: 13 3.5 1 6
print(sum([[1], [2]], []), sum([(1,), (2,)], ()))  # expect: [1, 2] (1, 2)
print(sum({1: "a", 2: "b"}), sum([1] * 3), sum([-0.0, -0.0]))  # expect: 3 3 0.0
print(any([]), all([]), any([0, "", None]), any([0, 2]))  # expect: False True False True
print(all([1, "a"]), all([1, 0]), any("x"), all([[]]))  # expect: True False True False
print(any(x < 0 for x in [1, -1]), all(x > 0 for x in [1, 2]), any(map(lambda v: v == 2, [1, 2])))
# expect: True True True
print(sum(0.1 for _ in range(10)), sum([0.1] * 10) == 1.0)  # expect: 0.9999999999999999 False
print(sum([1e308, 1e308, -1e308]), sum([1, 0.5, True]), sum([2 ** 53, 1.0, 1.0]))
# expect: inf 2.5 9007199254740992.0
print(sum([1e100, 1.0, -1e100, 1.0]), type(sum([1, 2])).__name__, type(sum([1, 2.0])).__name__)
# expect: 1.0 int float
