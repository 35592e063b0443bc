print(list(map(abs, [-1, 2])))  # expect: [1, 2]
print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5])), list(map(str, range(3))))
# expect: [4, 10] ['0', '1', '2']
print(list(filter(lambda x: x > 1, [1, 2, 3])))  # expect: [2, 3]
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(str.isdigit, "a1b2")))
# expect: [1, 'a'] ['1', '2']
print(sum(map(float, "1 2.5".split())), max(map(len, ["a", "bcd"])))  # expect: 3.5 3
print(" ".join(map(str, [1, 2])), sorted(map(abs, [-3, 1])))  # expect: 1 2 [1, 3]
print(list(map(int, ["1", " 2 "])))  # expect: [1, 2]
print(list(map(max, [1, 5], [3, 2])), list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
# expect: [3, 5] [3, 7]
for x in map(lambda v: v ** 2, range(3)): print(x, end=" ")
a, b = map(int, "3 4".split())
print(a + b, any(map(bool, [0, 1])))  # expect: 0 1 4 7 True
print(list(map(list, ["ab", (1,)])), list(map(len, {"k": 1, "lm": 2})))
# expect: [['a', 'b'], [1]] [1, 2]
print([*map(round, [1.5, 2.5])], list(map(str.upper, "ab")))  # expect: [2, 2] ['A', 'B']
print(list(map(pow, [2, 3], [3, 2])), tuple(filter(lambda c: c not in "aeiou", "audio")))
# expect: [8, 9] ('d',)
