d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len(d), d[1], d[1.0], d[True], 1.0 in d, True in d)
# expect: {1: 'bool'} 1 bool bool bool True True
e = {0: "a", False: "b", 0.0: "c", -0.0: "d"}
print(e)  # expect: {0: 'd'}
f = {True: "yes", 1: "one"}
print(f, {1.0: "x", 1: "y"}, {1.5: "p", 2: "q"}[2.0])  # expect: {True: 'one'} {1.0: 'y'} q
g = {2 ** 53: "big"}
print(g[float(2 ** 53)], 2 ** 53 + 1 in g)  # expect: big False
nan = float("nan")
h = {nan: 1}
print(h[nan], float("nan") in h, nan in h)  # expect: 1 False True
print({"1": "s", 1: "i"}, {None: 0}[None], {(): 1}[()], {"": 1})
# expect: {'1': 's', 1: 'i'} 0 1 {'': 1}
inf = float("inf")
print({inf: "i"}[inf], -inf in {inf: 1}, {0.1 + 0.2: 1}.get(0.3))  # expect: i False None
