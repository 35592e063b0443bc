# needs: Value
from micrograd.engine import Value
for x, n in ((3.0, 2), (2.0, 3), (4.0, 0.5), (2.0, -1), (-2.0, 3), (5.0, 0), (4.0, 1)):
    a = Value(x)
    y = a ** n
    y.backward()
    print(y.data, a.grad)
# expect: 9.0 6.0
# expect: 8.0 12.0
# expect: 2.0 0.25
# expect: 0.5 -0.25
# expect: -8.0 12.0
# expect: 1.0 0.0
# expect: 4.0 1.0
a = Value(2.0)
y = -a ** 2 + a ** 2 ** 1
y.backward()
print(y.data, a.grad)  # expect: 0.0 0.0
