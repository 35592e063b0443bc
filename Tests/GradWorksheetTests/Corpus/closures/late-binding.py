fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])  # expect: [2, 2, 2]
i = 10
print([f() for f in fs])  # expect: [10, 10, 10]
gs = [lambda x: x + j for j in range(3)]
print([g(0) for g in gs])  # expect: [2, 2, 2]
hs = [lambda x, k=k: x + k for k in range(3)]
print([h(0) for h in hs])  # expect: [0, 1, 2]
def makers():
    out = []
    for n in range(3):
        def show():
            return n
        out.append(show)
    n = "changed"
    return out
print([f() for f in makers()])  # expect: ['changed', 'changed', 'changed']
def bind(n):
    return lambda: n
print([f() for f in [bind(n) for n in range(3)]])  # expect: [0, 1, 2]
def uses_later():
    def inner():
        return value
    value = 5
    return inner()
print(uses_later())  # expect: 5
x = 1
def read():
    return x
x = 2
print(read())  # expect: 2
