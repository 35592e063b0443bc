def bad(x):
    if x == 2:
        raise ValueError(f"at {x}")  # error: ValueError: at 2
    return x


try:
    print(list(map(bad, [1, 2, 3])))
except ValueError as e:
    print("map", e)
# expect: map at 2
try:
    print(sum(bad(x) for x in range(5)))
except ValueError as e:
    print("sum", e)
# expect: sum at 2
try:
    print([bad(x) for x in range(5)])
except ValueError as e:
    print("list", e)
# expect: list at 2
try:
    sorted([3, 2, 1], key=bad)
except ValueError as e:
    print("sorted", e)
# expect: sorted at 2
it = map(bad, [1, 2, 3])
got = []
for _ in range(3):
    try:
        got.append(next(it))
    except ValueError as e:
        got.append(str(e))
print(got)  # expect: [1, 'at 2', 3]
xs = [3, 1, 2]
try:
    xs.sort(key=bad)
except ValueError as e:
    print(e, xs)
# expect: at 2 [3, 1, 2]


def outer():
    def inner():
        raise KeyError("inner")
    try:
        inner()
    except ValueError:
        print("no")


try:
    outer()
except KeyError as e:
    print("through", e)
# expect: through 'inner'
for x in map(bad, [1, 2]):
    print(x)
# expect: 1
