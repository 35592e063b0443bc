class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
p.y = 2
print(p.x, p.y, P.__slots__)  # expect: 1 2 ('x', 'y')
try:
    p.z = 3
except AttributeError as e:
    print(e)
# expect: 'P' object has no attribute 'z'
try:
    P(1).y
except AttributeError as e:
    print("unset")
# expect: unset
print(hasattr(p, "__dict__"))  # expect: False


class Q(P):
    pass


q = Q(1)
q.z = 5
print(vars(q)["z"], q.x)  # expect: 5 1


class R(P):
    __slots__ = ["w"]


r = R(3)
r.w = 4
print(r.x, r.w)  # expect: 3 4
r.v = 5  # error: AttributeError: 'R' object has no attribute 'v'
