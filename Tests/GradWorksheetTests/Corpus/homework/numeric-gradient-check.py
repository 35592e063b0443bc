import math
def f(w):
    h = [math.tanh(w[0] * 1.5 + w[1]), max(0, w[2] * 2 - 1)]
    return (h[0] * w[3] + h[1] - 0.5) ** 2
def analytic(w):
    t = math.tanh(w[0] * 1.5 + w[1])
    r = w[2] * 2 - 1
    d = 2 * (t * w[3] + max(0, r) - 0.5)
    dt = d * w[3] * (1 - t ** 2)
    return [dt * 1.5, dt, d * 2 if r > 0 else 0.0, d * t]
def numeric(f, w, h=1e-5):
    out = []
    for i in range(len(w)):
        up, down = w[:], list(w)
        up[i] += h
        down[i] -= h
        out.append((f(up) - f(down)) / (2 * h))
    return out
w = [0.3, -0.2, 0.9, 1.1]
for i, (a, n) in enumerate(zip(analytic(w), numeric(f, w))):
    error = abs(a - n) / max(1e-8, abs(a) + abs(n))
    print(f"w[{i}] {a:+.6f} {n:+.6f} {'ok' if error < 1e-6 else 'WRONG'}")
# expect: w[0] +1.766339 +1.766339 ok
# expect: w[1] +1.177560 +1.177560 ok
# expect: w[2] +2.277642 +2.277642 ok
# expect: w[3] +0.278919 +0.278919 ok
assert all(abs(a - n) < 1e-6 for a, n in zip(analytic(w), numeric(f, w))), "gradients differ"
