# needs: Value
from micrograd.engine import Value
a = Value(1.0)
b = a + a
c = b + b
c.backward()
print(c.data, a.grad, b.grad)  # expect: 4.0 4.0 2.0
x = Value(3.0)
h = x * x
y = h * h + h
y.backward()
print(y.data, x.grad, h.grad)  # expect: 90.0 114.0 19.0
p, q = Value(2.0), Value(-1.0)
s = p + q
t = s * p
u = t * s + t
u.backward()
print(u.data, p.grad, q.grad, s.grad, t.grad)  # expect: 4.0 8.0 6.0 6.0 2.0
