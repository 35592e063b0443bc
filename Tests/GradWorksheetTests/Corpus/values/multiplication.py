# needs: Value
from micrograd.engine import Value
a, b = Value(3.0), Value(-2.0)
y = a * b
y.backward()
print(y.data, a.grad, b.grad)  # expect: -6.0 -2.0 3.0
c = Value(4.0)
z = 2 * c * c * 0.5
z.backward()
print(z.data, c.grad)  # expect: 16.0 8.0
d = Value(2.0)
w = d * d * d
w.backward()
print(w.data, d.grad)  # expect: 8.0 12.0
e = Value(1.5)
(e * 0).backward()
print(e.grad)  # expect: 0.0
