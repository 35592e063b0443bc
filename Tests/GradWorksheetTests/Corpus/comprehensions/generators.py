print(sum(x * x for x in range(4)))  # expect: 14
print(max(len(w) for w in ["a", "bcd"]), min(abs(v) for v in [-3, 2]))  # expect: 3 2
print(list(x + 1 for x in range(3)), tuple(x for x in "ab"))  # expect: [1, 2, 3] ('a', 'b')
print(any(x > 2 for x in [1, 3]), all(x for x in []))  # expect: True True
print(" ".join(str(x) for x in range(3)))  # expect: 0 1 2
print(sorted(x % 3 for x in range(5)))  # expect: [0, 0, 1, 1, 2]
print(dict((k, len(k)) for k in ["a", "bb"]))  # expect: {'a': 1, 'bb': 2}
print(sum(1 for c in "banana" if c == "a"), list(reversed([x for x in range(3)])))
# expect: 3 [2, 1, 0]
print(sum(a * b for a, b in zip([1, 2], [3, 4])), sum(sum(r) for r in [[1], [2, 3]]))
# expect: 11 6
def norm(v):
    return sum(x ** 2 for x in v) ** 0.5
print(norm([3, 4]))  # expect: 5.0
