import math
def adam(grad, w, steps, lr=0.1, beta1=0.9, beta2=0.999, eps=1e-8):
    m = [0.0] * len(w)
    v = [0.0] * len(w)
    for t in range(1, steps + 1):
        g = grad(w)
        m = [beta1 * mi + (1 - beta1) * gi for mi, gi in zip(m, g)]
        v = [beta2 * vi + (1 - beta2) * gi ** 2 for vi, gi in zip(v, g)]
        mh = [mi / (1 - beta1 ** t) for mi in m]
        vh = [vi / (1 - beta2 ** t) for vi in v]
        w = [wi - lr * a / (math.sqrt(b) + eps) for wi, a, b in zip(w, mh, vh)]
    return w
grad = lambda w: [2 * (w[0] - 3), 20 * (w[1] + 1)]
for steps in (1, 10, 100):
    print(steps, [f"{x:.6f}" for x in adam(grad, [0.0, 0.0], steps)])
# expect: 1 ['0.100000', '-0.100000']
# expect: 10 ['0.985812', '-0.923751']
# expect: 100 ['2.980655', '-0.997063']
schedule = [0.1 * 0.5 ** (e // 3) for e in range(10)]
print(schedule)  # expect: [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.0125]
print([f"{0.1 * (1 + math.cos(math.pi * e / 4)) / 2:.4f}" for e in range(5)])
# expect: ['0.1000', '0.0854', '0.0500', '0.0146', '0.0000']
