# needs: Value
from micrograd.engine import Value
a, b, c = Value(1.0), Value(2.0), Value(1.0)
print(a < b, a > b, a <= c, a >= c, a < 1.5, 0 < a, b > 1, 2 >= b, a < b < 3)
# expect: True False True True True True True True True
print(a == a, a == c, a != c, a == 1.0, a is a, a is c, a in [c], a in [c, a], [a, c].index(c))
# expect: True False True False True False False True 1
print(sorted([b, a], key=lambda v: v.data)[0] is a, [v.data for v in sorted([b, a])], bool(a))
# expect: True [1.0, 2.0] True
d = {a: "first", c: "second"}
print(d[a], d[c], len(d), [i for i, v in enumerate([a, b, c]) if v > 1])
# expect: first second 2 [1]
