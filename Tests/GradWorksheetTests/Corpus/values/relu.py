# needs: Value
from micrograd.engine import Value
for x in (-2.0, 0.0, 0.5, 3):
    a = Value(x)
    y = a.relu() * 2
    y.backward()
    print(y.data, a.grad)
# expect: 0.0 0.0
# expect: 0.0 0.0
# expect: 1.0 2.0
# expect: 6.0 2.0
a = Value(1.0)
y = relu(a) + relu(-a)
y.backward()
print(y.data, a.grad)  # expect: 1.0 1.0
