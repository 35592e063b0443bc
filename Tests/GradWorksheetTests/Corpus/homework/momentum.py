def grad(p):
    return [2 * p[0], 198 * p[1]]
def loss(p):
    return p[0] ** 2 + 99 * p[1] ** 2
def descend(eta, mu, steps):
    p, v = [1.0, 1.0], [0.0, 0.0]
    path = []
    for _ in range(steps):
        g = grad(p)
        for i in range(2):
            v[i] = mu * v[i] - eta * g[i]
            p[i] += v[i]
        path.append((p[:], loss(p)))
    return path
for eta, mu in [(0.02, 0.9), (0.01, 0.9), (0.01, 0.5)]:
    print(f"eta={eta} mu={mu}")
    for p, l in descend(eta, mu, 5):
        print(f"  ({p[0]:.8f}, {p[1]:.8f}) {l:.6f}")
# expect: eta=0.02 mu=0.9
# expect:   (0.96000000, -2.96000000) 868.320000
# expect:   (0.88560000, 5.19760000) 2675.273818
# expect:   (0.78321600, -8.04305600) 6404.997659
# expect:   (0.65974176, 11.89085536) 13998.286937
# expect:   (0.52222527, -17.25641164) 29480.863251
# expect: eta=0.01 mu=0.9
# expect:   (0.98000000, -0.98000000) 96.040000
# expect:   (0.94240000, -0.82160000) 67.715747
# expect:   (0.88971200, 0.94772800) 89.712235
# expect:   (0.82449856, 0.66362176) 44.278788
# expect:   (0.74931649, -0.90604494) 81.832301
# expect: eta=0.01 mu=0.5
# expect:   (0.98000000, -0.98000000) 96.040000
# expect:   (0.95040000, -0.02960000) 0.990000
# expect:   (0.91659200, 0.50420800) 26.008486
# expect:   (0.88135616, -0.22721984) 5.888045
# expect:   (0.84611112, -0.14303848) 2.741445
losses = [l for _, l in descend(0.01, 0.9, 200)]
print(f"{losses[99]:.6e} {losses[199]:.6e}", losses[99] > losses[199], min(losses) == losses[-1])
# expect: 4.343532e-04 1.326200e-07 True False
