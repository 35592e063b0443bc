a, *b = [1, 2, 3]
print(a, b)  # expect: 1 [2, 3]
*a, b = "abc"
print(a, b)  # expect: ['a', 'b'] c
a, *b, c = 1, 2
print(a, b, c)  # expect: 1 [] 2
a, *b, c = range(6)
print(a, b, c)  # expect: 0 [1, 2, 3, 4] 5
*a, = (1, 2)
print(a)  # expect: [1, 2]
[a, *b] = "hey"
print(a, b)  # expect: h ['e', 'y']
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)  # expect: 1 2 [3, 4] [5, 6]
for first, *rest in [(1, 2, 3), "ab", [9]]:
    print(first, rest)
# expect: 1 [2, 3]
# expect: a ['b']
# expect: 9 []
print([*range(3), *"ab"], (*[1], 2, *()), [*[], *[[]]], {**{"a": 1}, "b": 2})
# expect: [0, 1, 2, 'a', 'b'] (1, 2) [[]] {'a': 1, 'b': 2}
x = *[1, 2], 3
print(x)  # expect: (1, 2, 3)
def f():
    return *[1, 2], 3
print(f())  # expect: (1, 2, 3)
head, *_ = "unused"
print(head, len(_))  # expect: u 5
