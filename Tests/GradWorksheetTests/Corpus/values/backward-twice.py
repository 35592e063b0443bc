# needs: Value
from micrograd.engine import Value
a = Value(3.0)
b = a * 2
c = b * b
c.backward()
print(a.grad, b.grad, c.grad)  # expect: 24.0 12.0 1.0
c.backward()
print(a.grad, b.grad, c.grad)  # expect: 48.0 12.0 1.0
c.backward()
print(a.grad, b.grad, c.grad)  # expect: 72.0 12.0 1.0
