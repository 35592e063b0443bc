"""Writes points/OP.txt: every operation at 1,000 random points and at far ones, to 40 digits.

    python3 Tests/JudgeTests/References/points.py

Needs mpmath; takes half a minute. A line holds the operands (doubles), the value, the first
derivatives in the order of the operands, and the second ones row by row of the upper triangle. All
derivatives are central differences of the function's definition at 160 digits (700 at far points), with
steps of 1e-30 of the point (error about 1e-60): no rule is written here. The points are doubles, so that the functions
are asked at exactly what the engine sees; none is at a kink, whose conventions have tests of their own.
"""
import random
from pathlib import Path

from mpmath import acos, asin, atan, atan2, cos, cosh, erfc, exp, hypot, log, mp, mpf, nstr
from mpmath import sin, sinh, sqrt, tan, tanh

def sigmoid(x):
    return 1 / (1 + exp(-x))


def signed(low, high):
    """Either sign, and magnitudes of all sizes between two powers of ten."""
    return lambda r: r.choice([-1, 1]) * 10 ** r.uniform(low, high)


def span(low, high):
    return lambda r: r.uniform(low, high)


def positive(low, high):
    return lambda r: 10 ** r.uniform(low, high)


def tangents(r):
    while True:
        x = r.uniform(-10, 10)
        if abs(cos(mpf(x))) > 0.001:
            return x


def mixed(first, second):
    return lambda r: r.choice([first, second])(r)


# name: function, how points are drawn, far points.
unary = {
    "negate": (lambda x: -x, signed(-3, 3), [1e-300, 1e300]),
    "exp": (exp, span(-30, 30), [0.0, 1e-20, -700.0, 700.0]),
    "log": (log, positive(-13, 13), [1.0, 0.9999999999, 1e-150, 1e150]),
    "log1p": (lambda x: log(1 + x), mixed(span(-0.99, 10), signed(-12, -1)), [0.0, 1e-20, 1e150]),
    "expm1": (lambda x: exp(x) - 1, mixed(span(-20, 20), signed(-12, -1)), [0.0, 1e-20, -700.0]),
    "sqrt": (sqrt, positive(-13, 13), [1e-200, 1e200]),
    "sin": (sin, span(-10, 10), [0.0, 1e-20, 1000.0]),
    "cos": (cos, span(-10, 10), [0.0, 1e-20, 1000.0]),
    "tan": (tan, tangents, [0.0, 1e-20, 1000.0]),
    "asin": (asin, span(-0.999, 0.999), [0.0, 1e-20, 0.9999999]),
    "acos": (acos, span(-0.999, 0.999), [0.0, 1e-20, 0.9999999]),
    "atan": (atan, signed(-3, 3), [0.0, 1e-20, 1e50]),
    "sinh": (sinh, span(-10, 10), [0.0, 1e-20, 700.0]),
    "cosh": (cosh, span(-10, 10), [0.0, 1e-20, 700.0]),
    "tanh": (tanh, span(-6, 6), [0.0, 1e-20, 18.0, -18.0]),
    "sigmoid": (sigmoid, span(-20, 20), [0.0, 1e-20, 36.0, -700.0]),
    "softplus": (lambda x: log(1 + exp(x)), span(-20, 20), [0.0, 1e-20, 700.0, -700.0]),
    "relu": (lambda x: x if x > 0 else mpf(0), signed(-3, 3), [1e-300, -1e-300]),
    "gelu": (lambda x: x / 2 * erfc(-x / sqrt(mpf(2))), span(-6, 6), [0.0, 1e-20, 30.0]),
    "silu": (lambda x: x * sigmoid(x), span(-20, 20), [0.0, 1e-20, 700.0, -700.0]),
    "abs": (abs, signed(-3, 3), [1e-300, -1e-300]),
}
wide = (signed(-3, 3), signed(-3, 3))
binary = {
    "add": (lambda x, y: x + y, wide, [(1e300, -1e-300)]),
    "subtract": (lambda x, y: x - y, wide, [(1e300, -1e-300)]),
    "multiply": (lambda x, y: x * y, wide, [(1e200, -1e-200)]),
    "divide": (lambda x, y: x / y, wide, [(1e50, -1e-50)]),
    "power": (lambda x, y: x**y, (positive(-0.9, 0.9), span(-5, 5)), [(10.0, 100.0), (1.0, 3.0)]),
    "atan2": (atan2, wide, [(1e100, 1e100), (1e-100, -1e-100)]),
    "hypot": (hypot, wide, [(3.0, 4.0), (1e100, 1e100)]),
    "maximum": (lambda x, y: max(x, y), wide, [(1e300, -1e300)]),
    "minimum": (lambda x, y: min(x, y), wide, [(1e300, -1e300)]),
    "leakyRelu": (lambda x, y: x if x > 0 else y * x, (signed(-3, 3), span(0.001, 1)), []),
    "elu": (lambda x, y: x if x > 0 else y * (exp(x) - 1), (span(-5, 5), span(0.1, 2)), []),
}
lists = {
    "sum": (lambda *u: sum(u), 3, 3),
    "mean": (lambda *u: sum(u) / len(u), 3, 3),
    "dot": (lambda a, b, c, d: a * c + b * d, 4, 3),
    "logSumExp": (lambda *u: log(sum(exp(x) for x in u)), 3, 5),
}


def derivatives(f, point):
    """The value, the gradient and the upper triangle of the Hessian."""
    n = len(point)
    x = [mpf(p) for p in point]
    h = [(abs(p) if p != 0 else 1) * mpf(10) ** -30 for p in x]

    def at(*moves):
        return f(*[p + sum(s * h[i] for j, s in moves if j == i) for i, p in enumerate(x)])

    value = f(*x)
    up = [at((i, 1)) for i in range(n)]
    down = [at((i, -1)) for i in range(n)]
    first = [(up[i] - down[i]) / (2 * h[i]) for i in range(n)]
    second = []
    for i in range(n):
        for j in range(i, n):
            if i == j:
                second.append((up[i] - 2 * value + down[i]) / h[i] ** 2)
            else:
                cross = at((i, 1), (j, 1)) - at((i, 1), (j, -1)) - at((i, -1), (j, 1)) + at((i, -1), (j, -1))
                second.append(cross / (4 * h[i] * h[j]))
    # What is left where terms cancel to nothing, of sizes that the differences work with.
    size = max([abs(value)] + [abs(u) for u in up])
    first = [0 if abs(d) < size / h[i] * mp.eps * 10**5 else d for i, d in enumerate(first)]
    pairs = [(i, j) for i in range(n) for j in range(i, n)]
    second = [
        0 if abs(d) < size / (h[i] * h[j]) * mp.eps * 10**5 else d for d, (i, j) in zip(second, pairs)
    ]
    return [value] + first + second


def short(x):
    text = nstr(mpf(x), 40, min_fixed=-1, max_fixed=1) if x != 0 else "0"
    return text.replace(".0e", "e").removesuffix(".0").removesuffix("e+0").replace("e+", "e")


def rows(name, f, draw, far):
    r = random.Random(name)
    points = [draw(r) for _ in range(1000)] + far
    for index, point in enumerate(points):
        mp.dps = 160 if index < 1000 else 700
        yield " ".join([repr(p).removesuffix(".0") for p in point] + [short(d) for d in derivatives(f, point)])


folder = Path(__file__).parent / "points"
folder.mkdir(exist_ok=True)
for name, (f, draw, far) in unary.items():
    jobs = rows(name, f, lambda r: (draw(r),), [(p,) for p in far])
    (folder / f"{name}.txt").write_text("\n".join(jobs) + "\n")
for name, (f, (first, second), far) in binary.items():
    jobs = rows(name, f, lambda r: (first(r), second(r)), far)
    (folder / f"{name}.txt").write_text("\n".join(jobs) + "\n")
for name, (f, count, reach) in lists.items():
    jobs = rows(name, f, lambda r: tuple(r.uniform(-reach, reach) for _ in range(count)), [])
    (folder / f"{name}.txt").write_text("\n".join(jobs) + "\n")
