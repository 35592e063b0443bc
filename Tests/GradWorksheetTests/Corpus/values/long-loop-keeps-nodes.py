# needs: Value
from micrograd.engine import Value
w = Value(1.0)
first = None
for step in range(500):
    loss = (w * 2 - 3) ** 2
    if first is None:
        first = loss
    w.grad = 0
    loss.backward()
    w.data -= 0.1 * w.grad
print(f"{w.data:.6f} {loss.data:.6f} {first.data:.6f} {w.grad:.6f}")
# expect: 1.500000 0.000000 1.000000 0.000000
total = Value(0.0)
for i in range(300):
    total = total + i * 0.01
total.backward()
print(f"{total.data:.4f} {total.grad}")  # expect: 448.5000 1.0
