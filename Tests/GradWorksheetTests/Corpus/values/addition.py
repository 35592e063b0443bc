# needs: Value
from micrograd.engine import Value
a, b = Value(1.5), Value(-2.5)
for y in (a + b, a + 1, 1 + a, a + 0.5, a + True, a + a, -a, a - b, a - 1, 5 - a, a - a):
    print(y.data)
# expect: -1.0
# expect: 2.5
# expect: 2.5
# expect: 2.0
# expect: 2.5
# expect: 3.0
# expect: -1.5
# expect: 4.0
# expect: 0.5
# expect: 3.5
# expect: 0.0
y = a + b - 3 - (1 - a)
y.backward()
print(y.data, a.grad, b.grad)  # expect: -3.5 2.0 1.0
