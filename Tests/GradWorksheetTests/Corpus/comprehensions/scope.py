x = "outer"
ys = [x for x in range(3)]
print(x, ys)  # expect: outer [0, 1, 2]
n = 10
print([n * i for i in range(3)])  # expect: [0, 10, 20]
def f(k):
    total = [k + j for j in range(3)]
    k = 100
    return total, [k + j for j in range(2)]
print(f(1))  # expect: ([1, 2, 3], [100, 101])
print([[x for x in range(y)] for y in range(3)], x)  # expect: [[], [0], [0, 1]] outer
i = 5
print([i for i in range(i)], i)  # expect: [0, 1, 2, 3, 4] 5
xs = [1, 2, 3]
print([xs for xs in xs], xs)  # expect: [1, 2, 3] [1, 2, 3]
print({x: x for x in "ab"}, x, sum(x for x in [1, 2]), x)
# expect: {'a': 'a', 'b': 'b'} outer 3 outer
def outer():
    a = 3
    def inner():
        return [a * b for b in range(a)]
    return inner()
print(outer())  # expect: [0, 3, 6]
fs = [lambda: v for v in range(3)]
print([g() for g in fs])  # expect: [2, 2, 2]
hs = [lambda v=v: v for v in range(3)]
print([h() for h in hs])  # expect: [0, 1, 2]
