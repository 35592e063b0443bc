# needs: Value
import math
from micrograd.engine import Value
z = Value(2.0)
a = 1 / (1 + math.exp(-z))
a.backward()
print(f"{a.data:.12f} {z.grad:.12f}")  # expect: 0.880797077978 0.104993585404
w = Value(2.0)
b = sigmoid(w)
b.backward()
print(b.data, f"{w.grad:.12f}")  # expect: 0.8807970779778823 0.104993585404
print(f"{sigmoid(Value(-1000.0)).data} {sigmoid(Value(1000.0)).data} {sigmoid(Value(0)).data}")
# expect: 0.0 1.0 0.5
