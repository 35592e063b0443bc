class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return isinstance(o, P) and self.x == o.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"P{self.x}"


s = {P(1), P(2), P(1)}
print(len(s), P(2) in s, P(3) in s, sorted(p.x for p in s))  # expect: 2 True False [1, 2]
s.discard(P(1))
print(s, s == {P(2)}, s | {P(2)}, s & {P(2), P(5)}, s - {P(2)})  # expect: {P2} True {P2} {P2} set()


class Plain:
    pass


a, b = Plain(), Plain()
t = {a, b, a}
print(len(t), a in t, Plain() in t)  # expect: 2 True False
t.remove(a)
print(t == {b}, {int, str, int} == {str, int}, {len, max} == {max, len})  # expect: True True True


class Q(P):
    __hash__ = None


{Q(1)}  # error: TypeError: unhashable type: 'Q'
