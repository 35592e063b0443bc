print((1, 2, 3) < (1, 2, 4), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 100), ("a", 1) < ("b", 0))
# expect: True True True True True
print(sorted([(2, "b"), (1, "z"), (2, "a")]), min((3, 1), (2, 9)), max([(1, 2), (1, 1)]))
# expect: [(1, 'z'), (2, 'a'), (2, 'b')] (2, 9) (1, 2)
print((1, "a") == (1, "a"), (1, "a") != (1, "b"), (1, [2]) == (1, [2]), ((1, 2), 3) < ((1, 3), 0))
# expect: True True True True
print((0.5, 1) <= (0.5, 1), (float("nan"),) == (float("nan"),))  # expect: True False
n = float("nan")
print((n,) == (n,), (n, 1) < (n, 2))  # expect: True True
