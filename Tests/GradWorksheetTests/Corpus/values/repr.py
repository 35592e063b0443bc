# needs: Value
from micrograd.engine import Value
a = Value(-4.0)
print(a, a.data, a.grad)  # expect: Value(data=-4.0, grad=0) -4.0 0
print([a, Value(0.5)])  # expect: [Value(data=-4.0, grad=0), Value(data=0.5, grad=0)]
print((a,), {"a": a})  # expect: (Value(data=-4.0, grad=0),) {'a': Value(data=-4.0, grad=0)}
print(f"{a}", str(a), repr(a))
# expect: Value(data=-4.0, grad=0) Value(data=-4.0, grad=0) Value(data=-4.0, grad=0)
b = Value(2)
print(b, b.data, type(b.data).__name__)  # expect: Value(data=2.0, grad=0) 2.0 float
print(type(b).__name__, isinstance(b, Value), isinstance(1.0, Value))  # expect: Value True False
c = a * b + 1
print(c, c.grad)  # expect: Value(data=-7.0, grad=0) 0
c.backward()
print(c)  # expect: Value(data=-7.0, grad=1.0)
print(a)  # expect: Value(data=-4.0, grad=2.0)
print(b)  # expect: Value(data=2.0, grad=-4.0)
print(f"{c.data:.2f} {a.grad:>8.3f} {b.grad:+g}")  # expect: -7.00    2.000 -4
