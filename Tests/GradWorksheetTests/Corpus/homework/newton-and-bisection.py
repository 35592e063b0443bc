def newton(f, df, x, steps=20):
    for n in range(steps):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-12:
            return x, n + 1
    return x, steps
x, n = newton(lambda x: x ** 2 - 2, lambda x: 2 * x, 1.0)
print(f"{x:.12f}", n)  # expect: 1.414213562373 6
def bisect(f, lo, hi):
    while hi - lo > 1e-10:
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if f(lo) * f(mid) > 0 else (lo, mid)
    return (lo + hi) / 2
print(f"{bisect(lambda x: x ** 3 - x - 2, 1, 2):.8f}")  # expect: 1.52137971
def integrate(f, a, b, n=100):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)
print(f"{integrate(lambda x: x * x, 0, 3):.6f}", f"{integrate(lambda t: 1 / t, 1, 2, n=1000):.8f}")
# expect: 9.000450 0.69314724
