# needs: Value
from micrograd.engine import Value
points = [((0.0, 0.0), -1), ((0.0, 1.0), 1), ((1.0, 0.0), 1), ((1.0, 1.0), -1)]
W1 = values([[1.0, -1.0, 0.5], [-1.0, 1.0, 0.5]])
b1 = values([0.1, 0.1, -0.3])
W2 = values([0.8, 0.6, -0.7])
b2 = Value(0.0)
params = [w for row in W1 for w in row] + b1 + W2 + [b2]
def model(x):
    h = [(W1[0][j] * x[0] + W1[1][j] * x[1] + b1[j]).relu() for j in range(3)]
    return sum(w * v for w, v in zip(W2, h)) + b2
for k in range(60):
    losses = [(1 - t * model(x)).relu() for x, t in points]
    loss = sum(losses) * (1.0 / len(losses)) + 1e-4 * sum(p * p for p in params)
    for p in params:
        p.grad = 0
    loss.backward()
    for p in params:
        p.data -= 0.1 * p.grad
    if k % 20 == 0:
        right = sum((model(x).data > 0) == (t > 0) for x, t in points)
        print(f"step {k} loss {loss.data:.4f}, accuracy {right / 4:.0%}")
# expect: step 0 loss 0.6331, accuracy 75%
# expect: step 20 loss 0.2587, accuracy 100%
# expect: step 40 loss 0.1201, accuracy 100%
print(len(params), [model(x) > 0 for x, _ in points])  # expect: 13 [False, True, True, False]
