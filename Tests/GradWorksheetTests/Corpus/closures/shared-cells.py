def pair():
    value = 0
    def get():
        return value
    def put(x):
        nonlocal value
        value = x
    return get, put
get, put = pair()
get2, put2 = pair()
put(5)
print(get(), get2())  # expect: 5 0
def outer(x):
    def inner():
        return x * 2
    x += 1
    return inner
print(outer(1)())  # expect: 4
def power_table(n):
    return [lambda x, p=p: x ** p for p in range(n)]
print([f(2) for f in power_table(4)])  # expect: [1, 2, 4, 8]
def arg_cell(a, *rest, **kw):
    return lambda: (a, rest, kw)
print(arg_cell(1, 2, 3, k=4)())  # expect: (1, (2, 3), {'k': 4})
def deep():
    a = 1
    def one():
        b = 2
        def two():
            c = 3
            def three():
                return a + b + c
            return three
        return two
    return one
print(deep()()()())  # expect: 6
def rec_closure(n):
    def go(k):
        return 0 if k == 0 else n + go(k - 1)
    return go(n)
print(rec_closure(5))  # expect: 25
def momentum(beta):
    v = 0.0
    def step(g):
        nonlocal v
        v = beta * v + (1 - beta) * g
        return v
    return step
s = momentum(0.5)
print(s(1), s(1), s(1))  # expect: 0.5 0.75 0.875
