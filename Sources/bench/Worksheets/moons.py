# Workload M written out as homework does: lists of lists, loops, micrograd's Value. One step has
# 100 * (2*16 + 16*16 + 16*1) = 30,400 innermost iterations; 33 steps have a million.
from micrograd.engine import Value

state = 42


def uniform():
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 1073741824.0 - 1.0


def layer(inputs, outputs):
    return [[Value(uniform()) for _ in range(inputs)] for _ in range(outputs)]


def affine(W, b, x):
    out = []
    for row, bias in zip(W, b):
        s = bias
        for w, v in zip(row, x):
            s = s + w * v
        out.append(s)
    return out


W1, W2, W3 = layer(2, 16), layer(16, 16), layer(16, 1)
b1, b2, b3 = [[Value(0.0) for _ in range(n)] for n in (16, 16, 1)]
parameters = [w for W in (W1, W2, W3) for row in W for w in row] + b1 + b2 + b3
xs = [[uniform(), uniform()] for _ in range(100)]
ys = [1.0 if a * b > 0 else -1.0 for a, b in xs]

for step in range(33):
    total = 0.0
    for x, y in zip(xs, ys):
        h = [z.relu() for z in affine(W1, b1, x)]
        h = [z.relu() for z in affine(W2, b2, h)]
        score = affine(W3, b3, h)[0]
        total = total + (1.0 - y * score).relu()
    loss = total * 0.01
    for p in parameters:
        p.grad = 0.0
    loss.backward()
    for p in parameters:
        p.data -= 0.1 * p.grad
print(f"{loss.data:.10f}")
