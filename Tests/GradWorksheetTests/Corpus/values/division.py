# needs: Value
from micrograd.engine import Value
a, b = Value(6.0), Value(4.0)
y = a / b
y.backward()
print(y.data, a.grad, b.grad)  # expect: 1.5 0.25 -0.375
c = Value(4.0)
z = 2 / c + c / 8
z.backward()
print(z.data, c.grad)  # expect: 1.0 0.0
d = Value(-0.5)
w = 1 / d
w.backward()
print(w.data, d.grad)  # expect: -2.0 -4.0
