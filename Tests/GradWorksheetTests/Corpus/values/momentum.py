# needs: Value
from micrograd.engine import Value
x1, x2 = Value(1.0), Value(1.0)
v = [0.0, 0.0]
for t in range(1, 6):
    L = x1 ** 2 + 99 * x2 ** 2
    x1.grad, x2.grad = 0, 0
    L.backward()
    for i, p in enumerate([x1, x2]):
        v[i] = 0.9 * v[i] - 0.02 * p.grad
        p.data += v[i]
    print(f"{t} {x1.data:.8f} {x2.data:.8f} {L.data:.6f}")
# expect: 1 0.96000000 -2.96000000 100.000000
# expect: 2 0.88560000 5.19760000 868.320000
# expect: 3 0.78321600 -8.04305600 2675.273818
# expect: 4 0.65974176 11.89085536 6404.997659
# expect: 5 0.52222527 -17.25641164 13998.286937
