# needs: Value
import math
from micrograd.engine import Value
a, b = Value(2.0), Value(3.0)
y = a ** b
y.backward()
print(f"{y.data:.6f} {a.grad:.6f} {b.grad:.6f} {8 * math.log(2):.6f}")
# expect: 8.000000 12.000000 5.545177 5.545177
c = Value(3.0)
z = 2 ** c
z.backward()
print(f"{z.data:.6f} {c.grad:.6f}")  # expect: 8.000000 5.545177
