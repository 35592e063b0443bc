s = {3, 1, 2}
print(s, len(s), type(s), {1}, {1, 1.0, True}, set(), {*[1, 2], 3}, {*()})
# expect: {1, 2, 3} 3 <class 'set'> {1} {1} set() {1, 2, 3} set()
print({x % 3 for x in range(10)}, {x for x in "aaa"}, {(a, b) for a in range(2) for b in range(2)})
# expect: {0, 1, 2} {'a'} {(0, 1), (1, 0), (1, 1), (0, 0)}
print(1 in s, 5 in s, 5 not in s, "1" in s)  # expect: True False True False
t = set([1, 2, 2, 3])
print(t == s, t is s, t != {1}, {1, 2} == {2, 1}, {1} == [1], set("a") == {"a"})
# expect: True False True True False True
print(bool(set()), bool({0}), list({5}), sorted({3, 1, 2}), sum({1, 2, 3}), max({4, 9, 2}))
# expect: False True [5] [1, 2, 3] 6 9
print(set(range(5)), set((1, 2)), set({1: "a", 2: "b"}), set({1}), frozenset([1, 2]))
# expect: {0, 1, 2, 3, 4} {1, 2} {1, 2} {1} frozenset({1, 2})
for x in {1, 2, 3}:
    print(x)
# expect: 1
# expect: 2
# expect: 3
a, b = {1, 2}
print(a, b, *{7})  # expect: 1 2 7
try:
    {[1]}
except TypeError as e:
    print(e)
# expect: unhashable type: 'list'
try:
    {1: 2, **{3: 4}}, {{}}
except TypeError as e:
    print(e)
# expect: unhashable type: 'dict'
print({1, 2} + {3})  # error: TypeError: unsupported operand type(s) for +: 'set' and 'set'
