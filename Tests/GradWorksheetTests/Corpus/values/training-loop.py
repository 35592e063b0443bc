# needs: Value
from micrograd.engine import Value
w, b = Value(0.0), Value(0.0)
data = [(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]
for step in range(200):
    loss = Value(0.0)
    for x, t in data:
        loss = loss + (w * x + b - t) ** 2
    w.grad = b.grad = 0
    loss.backward()
    for p in (w, b):
        p.data -= 0.05 * p.grad
    if step % 50 == 0:
        print(f"{step:>3} {loss.data:.6f} {w.data:.4f} {b.data:.4f}")
# expect:   0 35.000000 1.3000 0.9000
# expect:  50 0.000017 1.9976 1.0034
# expect: 100 0.000000 2.0000 1.0000
# expect: 150 0.000000 2.0000 1.0000
print(f"{w.data:.4f} {b.data:.4f} {loss.data < 1e-3}")  # expect: 2.0000 1.0000 True
