class Money:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        if isinstance(o, Money):
            return self.n == o.n
        return NotImplemented

    def __lt__(self, o):
        return self.n < o.n

    def __le__(self, o):
        return self.n <= o.n

    def __repr__(self):
        return f"{self.n}€"


a, b, c = Money(3), Money(5), Money(3)
print(a == c, a == b, a != c, a != b, a == 3, 3 == a, a != 3)
# expect: True False False True False False True
print(a < b, a > b, a <= c, a >= b)  # expect: True False True False
print(sorted([b, a, c]), max(a, b), min([b, a]), sorted([a, b], reverse=True))
# expect: [3€, 3€, 5€] 5€ 3€ [5€, 3€]
print([a, b] == [c, b], (a,) == (b,), a in [b, c], [b, a].index(c), [a, b, c].count(a))
# expect: True False True 1 2
print(a is c, a is a)  # expect: False True
try:
    hash(a)
except TypeError as e:
    print(e)
# expect: unhashable type: 'Money'
try:
    {a: 1}
except TypeError as e:
    print(e)
# expect: unhashable type: 'Money'


class Plain:
    pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, p in [q, p])  # expect: True False True True
print(p < q)  # error: TypeError: '<' not supported between instances of 'Plain' and 'Plain'
