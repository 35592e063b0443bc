def show(a, b=2, *args, c=3, **kwargs):
    print(a, b, args, c, kwargs)
show(1)  # expect: 1 2 () 3 {}
show(*[1, 5])  # expect: 1 5 () 3 {}
show(1, 2, 3, 4)  # expect: 1 2 (3, 4) 3 {}
show(*(1, 2), *[3], 4, c=0)  # expect: 1 2 (3, 4) 0 {}
show(1, **{"c": 9, "d": 10})  # expect: 1 2 () 9 {'d': 10}
show(**{"a": 1, "b": 0}, z=5)  # expect: 1 0 () 3 {'z': 5}
show(*"ab", **{}, c="c")  # expect: a b () c {}
show(a=1, c=2)  # expect: 1 2 () 2 {}
show(1, *[], x=1, *[8])  # expect: 1 8 () 3 {'x': 1}
print(*[1, 2, 3], sep="-")  # expect: 1-2-3
print(*"abc", *range(2), sep="", end=".\n")  # expect: abc01.
print(max(*[3, 1, 2]), min(*(4, 5)), *[])  # expect: 3 4
def total(*numbers):
    return sum(numbers)
print(total(), total(1), total(1, 2, 3), total(*range(5)))  # expect: 0 1 6 10
pairs = [(1, "a"), (2, "b")]
print(list(zip(*pairs)), dict(**{"k": 1}), dict({"a": 0}, **{"b": 1}))
# expect: [(1, 2), ('a', 'b')] {'k': 1} {'a': 0, 'b': 1}
