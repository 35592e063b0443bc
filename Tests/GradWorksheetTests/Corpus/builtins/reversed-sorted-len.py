print(list(reversed([1, 2, 3])), list(reversed("abc")))  # expect: [3, 2, 1] ['c', 'b', 'a']
print(list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
# expect: [2, 1] [2, 1, 0] ['b', 'a']
print(sorted([3, 1, 2]), sorted("cab"), sorted((2, 1)))  # expect: [1, 2, 3] ['a', 'b', 'c'] [1, 2]
print(sorted({"b": 1, "a": 2}), sorted(range(3), reverse=True), sorted([]))
# expect: ['a', 'b'] [2, 1, 0] []
print(len("abc"), len([1, [2, 3]]), len({}), len((1,)), len(range(10)), len(""), len("é"))
# expect: 3 2 0 1 10 0 1
xs = [2, 3, 1]
ys = sorted(xs)
print(xs, ys, xs.sort(), xs, [x for x in reversed(xs)], sorted(xs, reverse=True))
# expect: [1, 2, 3] [1, 2, 3] None [1, 2, 3] [3, 2, 1] [3, 2, 1]
for i in reversed(range(3)): print(i, end=" ")
print("".join(reversed("abc")), sum(reversed([1, 2])))  # expect: 2 1 0 cba 3
print(list(reversed(list(enumerate("ab")))), tuple(reversed([1, 2])))
# expect: [(1, 'b'), (0, 'a')] (2, 1)
it = reversed([1, 2, 3])
print(list(it), list(it))  # expect: [3, 2, 1] []
