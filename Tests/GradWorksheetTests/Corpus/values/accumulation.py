# needs: Value
from micrograd.engine import Value
a = Value(2.0)
y = a * 3
y.backward()
print(a.grad)  # expect: 3.0
y2 = a * 5
y2.backward()
print(a.grad)  # expect: 8.0
a.grad = 0
y3 = a * a
y3.backward()
print(a.grad)  # expect: 4.0
a.grad = 0.0
print(a.grad)  # expect: 0.0
