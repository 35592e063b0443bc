# needs: Value
from micrograd.engine import Value
a = Value(1.0)
a.data = 5
print(a.data, a)  # expect: 5.0 Value(data=5.0, grad=0)
a.data += 0.5
a.data *= 2
print(a.data)  # expect: 11.0
a.grad = 1.5
a.grad += 1
print(a.grad)  # expect: 2.5
y = a * 2
print(y.data)  # expect: 22.0
p = [Value(1), Value(2)]
p[0].data, p[1].data = p[1].data, p[0].data
print([v.data for v in p])  # expect: [2.0, 1.0]
