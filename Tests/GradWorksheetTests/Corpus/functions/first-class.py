def apply(f, *args):
    return f(*args)
print(apply(max, 1, 5), apply(lambda: "none"), apply(str, 2.5), apply(len, "abc"))
# expect: 5 none 2.5 3
ops = {"add": lambda a, b: a + b, "neg": lambda a: -a, "abs": abs}
print(ops["add"](1, 2), ops["neg"](3), ops["abs"](-4))  # expect: 3 -3 4
def compose(f, g):
    return lambda x: f(g(x))
inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5))  # expect: 11 12
print((lambda x, y=2, *z: (x, y, z))(1), (lambda *a, **k: (a, k))(1, b=2))
# expect: (1, 2, ()) ((1,), {'b': 2})
print(inc.__name__, apply.__name__, len.__name__, int.__name__, type(inc).__name__)
# expect: <lambda> apply len int function
fs = [abs, round, float, str]
print([f(-2.5) for f in fs])  # expect: [2.5, -2, -2.5, '-2.5']
f = print
f("alias", 1)  # expect: alias 1
def outer():
    def inner(x):
        return x * 3
    return inner
print(outer()(4), [outer()(i) for i in range(3)])  # expect: 12 [0, 3, 6]
upper = "abc".upper
append = [].append
print(upper(), append(1))  # expect: ABC None
xs = []
add = xs.append
for i in range(3):
    add(i)
print(xs, list(map("a{}".format, [1, 2])))  # expect: [0, 1, 2] ['a1', 'a2']
print(f is print, inc is inc, inc == double, callable(inc), callable(3))
# expect: True True False True False
