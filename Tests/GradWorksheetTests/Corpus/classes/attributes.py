class A:
    shared = []

    def __init__(self):
        self.own = 1


a, b = A(), A()
a.shared.append(1)
b.shared = ["b"]
print(a.shared, b.shared, A.shared)  # expect: [1] ['b'] [1]
print(hasattr(a, "own"), hasattr(a, "other"), getattr(a, "own"), getattr(a, "other", "none"))
# expect: True False 1 none
setattr(a, "other", 5)
print(a.other, vars(a))  # expect: 5 {'own': 1, 'other': 5}
delattr(a, "other")
print(vars(a))  # expect: {'own': 1}
for a.i in range(3):
    pass
a.x, (a.y, *a.z) = 1, (2, 3, 4)
print(vars(a))  # expect: {'own': 1, 'i': 2, 'x': 1, 'y': 2, 'z': [3, 4]}
a.d = {}
a.d["k"] = 1
a.d["k"] += 1
a.matrix = [[0] * 2 for _ in range(2)]
a.matrix[1][0] += 5
print(a.d, a.matrix)  # expect: {'k': 2} [[0, 0], [5, 0]]
a.__dict__["made"] = "in dict"
print(a.made)  # expect: in dict
a.__dict__.update(own=10)
print(a.own, list(vars(a)))  # expect: 10 ['own', 'i', 'x', 'y', 'z', 'd', 'matrix', 'made']
A.added = lambda self: self.own
print(a.added(), b.added())  # expect: 10 1
del A.added
try:
    a.added()
except AttributeError as e:
    print(e)
# expect: 'A' object has no attribute 'added'
try:
    del a.nothing
except AttributeError as e:
    print(e)
# expect: 'A' object has no attribute 'nothing'
try:
    del A.nothing
except AttributeError as e:
    print(e)
# expect: type object 'A' has no attribute 'nothing'
try:
    A.nothing
except AttributeError as e:
    print(e)
# expect: type object 'A' has no attribute 'nothing'
try:
    (5).x = 3
except AttributeError as e:
    print(e)
# expect: 'int' object has no attribute 'x'
a.nothing.more  # error: AttributeError: 'A' object has no attribute 'nothing'
