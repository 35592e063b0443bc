# needs: Value
from micrograd.engine import Value
a = b = Value(2.0)
print(a is b)  # expect: True
kept = []
def remember(v):
    kept.append(v)
    return v
y = remember(a * 3) + remember(a * b)
y.backward()
print([k.grad for k in kept], [k.data for k in kept], a.grad, b.grad)
# expect: [1.0, 1.0] [6.0, 4.0] 7.0 7.0
def scaler(w):
    return lambda x: w * x
w = Value(0.5)
f = scaler(w)
z = f(4) + f(Value(2.0))
z.backward()
print(z.data, w.grad)  # expect: 3.0 6.0
b = b + 1
print(a.data, b.data, a is b)  # expect: 2.0 3.0 False
c = a
c *= 2
print(a.data, c.data, a is c)  # expect: 2.0 4.0 False
