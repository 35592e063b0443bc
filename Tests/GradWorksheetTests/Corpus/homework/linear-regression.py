xs = [0.0, 1.0, 2.0, 3.0, 4.0]
ys = [1.0, 3.1, 4.9, 7.2, 9.0]
w = b = 0.0
lr = 0.02
history = []
for epoch in range(500):
    dw = db = loss = 0.0
    for x, y in zip(xs, ys):
        e = w * x + b - y
        loss += e * e
        dw += 2 * e * x
        db += 2 * e
    n = len(xs)
    w, b = w - lr * dw / n, b - lr * db / n
    history.append(loss / n)
print(f"w = {w:.4f}, b = {b:.4f}, loss {history[-1]:.6f}, first {history[0]:.3f}")
# expect: w = 2.0102, b = 1.0193, loss 0.010200, first 33.492
mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(f"closed form: {slope:.4f} {my - slope * mx:.4f}")  # expect: closed form: 2.0100 1.0200
print(all(a >= b for a, b in zip(history, history[1:])))  # expect: True
