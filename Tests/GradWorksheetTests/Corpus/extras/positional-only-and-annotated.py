def f(a, /, b: int = 2, *args: int, c: str = "c", **kw) -> tuple:
    return a, b, args, c, kw
print(f(1), f(1, 3, 4, c="x", a=9))  # expect: (1, 2, (), 'c', {}) (1, 3, (4,), 'x', {'a': 9})
g = lambda a, /, b, *, c: (a, b, c)
print(g(1, b=2, c=3))  # expect: (1, 2, 3)
point: tuple = (1, 2)
values: dict = {}
values["k"]: int = 3
print(point, values)  # expect: (1, 2) {'k': 3}
