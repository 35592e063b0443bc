# needs: Value
from micrograd.engine import Value
xs = [Value(x) for x in (1.0, 2.0, 3.0)]
s = sum(xs)
s.backward()
print(s.data, [x.grad for x in xs])  # expect: 6.0 [1.0, 1.0, 1.0]
ws = [Value(0.5), Value(-1), Value(2)]
dot = sum(w * x for w, x in zip(ws, xs))
dot.backward()
print(dot.data, [w.grad for w in ws], [x.grad for x in xs])
# expect: 4.5 [1.0, 2.0, 3.0] [1.5, 0.0, 3.0]
biased = sum([w * 2 for w in ws], Value(10.0))
print(biased.data, sum([w.data for w in ws]))  # expect: 13.0 1.5
print(sum([x * 1 for x in xs], 0.5).data, sum([], Value(1.0)).data)  # expect: 6.5 1.0
