# needs: Value
from micrograd.engine import Value
for x in (-3.0, 0.0, 2.0):
    a = Value(x)
    y = abs(a)
    y.backward()
    print(y.data, a.grad)
# expect: 3.0 -1.0
# expect: 0.0 0.0
# expect: 2.0 1.0
for p, q in ((1.0, 2.0), (2.0, 1.0), (2.0, 2.0)):
    a, b = Value(p), Value(q)
    y = maximum(a, b) * 3
    y.backward()
    print(y.data, a.grad, b.grad)
# expect: 6.0 0.0 3.0
# expect: 6.0 3.0 0.0
# expect: 6.0 1.5 1.5
a, b = Value(1.0), Value(5.0)
m = max(a, b)
print(m is b, min(a, b) is a, max([a, b, Value(2)]).data, min(3, a) is a)
# expect: True True 5.0 True
m.backward()
print(b.grad, a.grad == 0)  # expect: 1.0 True
