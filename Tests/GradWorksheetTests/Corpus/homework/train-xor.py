import math
def rand(state):
    state = (state * 1103515245 + 12345) % 2147483648
    return state, state / 2147483648 * 2 - 1
seed = 42
def draw(n):
    global seed
    out = []
    for _ in range(n):
        seed, r = rand(seed)
        out.append(r)
    return out
W1 = [draw(4) for _ in range(2)]
b1 = [0.0] * 4
W2 = draw(4)
b2 = 0.0
data = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]
for epoch in range(301):
    total = 0.0
    for (x1, x2), t in data:
        h = [math.tanh(W1[0][j] * x1 + W1[1][j] * x2 + b1[j]) for j in range(4)]
        o = 1 / (1 + math.exp(-(sum(w * v for w, v in zip(W2, h)) + b2)))
        total -= t * math.log(o) + (1 - t) * math.log(1 - o)
        d = o - t
        for j in range(4):
            dh = d * W2[j] * (1 - h[j] ** 2)
            W2[j] -= 0.5 * d * h[j]
            W1[0][j] -= 0.5 * dh * x1
            W1[1][j] -= 0.5 * dh * x2
            b1[j] -= 0.5 * dh
        b2 -= 0.5 * d
    if epoch % 100 == 0:
        print(f"epoch {epoch:>4} loss {total / 4:.4f}")
# expect: epoch    0 loss 0.8845
# expect: epoch  100 loss 0.7596
# expect: epoch  200 loss 0.7595
# expect: epoch  300 loss 0.7595
