"""Writes ReferenceTable.swift: values and derivatives of every operation to 30 digits.

    python3 Tests/ScalarGradTests/References/references.py > Tests/ScalarGradTests/ReferenceTable.swift
    swift format -i Tests/ScalarGradTests/ReferenceTable.swift

Needs mpmath. The derivatives are mpmath's central differences at 120 digits (error below 1e-40), of the function's definition:
no rule is written here. Points are doubles, so the functions are asked at exactly what the engine sees.
"""
from mpmath import mp, mpf, exp, log, sqrt, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, erf, atan2, hypot, nstr

mp.dps = 120

sigmoid = lambda x: 1 / (1 + exp(-x))
unary = {
    "negate": (lambda x: -x, [-2.5, 0.1, 3]),
    "exp": (exp, [-20, -1, 0, 0.3, 2, 100]),
    "log": (log, [1e-300, 0.1, 0.999, 1, 2.5, 1e10]),
    "log1p": (lambda x: log(1 + x), [-0.9, -1e-10, 0, 1e-20, 0.5, 7]),
    "expm1": (lambda x: exp(x) - 1, [-30, -0.5, 0, 1e-20, 1e-5, 3]),
    "sqrt": (sqrt, [1e-200, 0.25, 2, 1e10]),
    "sin": (sin, [-3, 0, 0.5, 1.5, 10]),
    "cos": (cos, [-3, 0, 0.5, 1.5, 10]),
    "tan": (tan, [-1.2, 0, 0.5, 1.5]),
    "asin": (asin, [-0.999, -0.3, 0, 0.5, 0.99]),
    "acos": (acos, [-0.999, -0.3, 0, 0.5, 0.99]),
    "atan": (atan, [-10, -0.3, 0, 1, 1e5]),
    "sinh": (sinh, [-3, 0, 1e-10, 0.5, 20]),
    "cosh": (cosh, [-3, 0, 0.1, 0.5, 20]),
    "tanh": (tanh, [-2, -0.5, 0, 0.1, 1, 3]),
    "sigmoid": (sigmoid, [-40, -2, -0.5, 0, 0.3, 2, 5]),
    "softplus": (lambda x: log(1 + exp(x)), [-40, -2, 0, 0.5, 3, 50]),
    "relu": (lambda x: x if x > 0 else mpf(0), [-2, -1e-300, 1e-300, 3]),
    "gelu": (lambda x: x / 2 * (1 + erf(x / sqrt(mpf(2)))), [-2, -0.5, 0, 0.3, 1, 4]),
    "silu": (lambda x: x * sigmoid(x), [-5, -0.5, 0, 0.3, 2, 10]),
    "abs": (abs, [-2.5, -1e-300, 1e-300, 4]),
}
binary = {
    "add": (lambda x, y: x + y, [(1, 2), (0.1, 0.2), (-1e16, 1)]),
    "subtract": (lambda x, y: x - y, [(1, 2), (0.3, 0.1)]),
    "multiply": (lambda x, y: x * y, [(3, -2), (0.1, 0.3)]),
    "divide": (lambda x, y: x / y, [(1, 3), (-2, 0.7), (1e200, 1e-50)]),
    "power": (lambda x, y: x**y, [(2, 3), (0.5, -2.5), (10, 0.1), (1.7, 0), (3.3, 1)]),
    "atan2": (atan2, [(1, 2), (-0.3, 0.1), (0.5, -2), (-0.5, -2), (3, 0.001)]),
    "hypot": (hypot, [(3, 4), (-0.1, 0.7), (1e200, 1e200), (1e-200, 2e-200)]),
    "maximum": (lambda x, y: max(x, y), [(1, 2), (2, -1)]),
    "minimum": (lambda x, y: min(x, y), [(1, 2), (2, -1)]),
    "leakyRelu": (lambda x, y: x if x > 0 else y * x, [(1.5, 0.01), (-1.5, 0.01), (-0.3, 0.2)]),
    "elu": (lambda x, y: x if x > 0 else y * (exp(x) - 1), [(1.5, 1), (-1.5, 1), (-1e-10, 0.7)]),
}


def step(x):
    """A step far inside the scale of the point, so that no kink or pole is in reach."""
    return (abs(x) if x != 0 else 1) * mpf(10) ** -25


def text(x):
    x = mpf(0) if abs(x) < mpf(10) ** -320 else x
    return nstr(mpf(x), 30, strip_zeros=False) if x != 0 else "0"


print("// Made by References/references.py with mpmath at 120 digits; not edited by hand.")
print()
print("import ScalarGrad")
print()
print("/// The value and the derivatives of an operation at a point.")
print("struct Reference {")
print("  let op: Op")
print("  let operands: [Double]")
print("  let value: Double")
print("  let partials: [Double]")
print("}")
print()
print("let references: [Reference] = [")
for name, (f, points) in unary.items():
    for p in points:
        x = mpf(p)
        h = step(x)
        d = (f(x + h) - f(x - h)) / (2 * h)
        print(f"  Reference(op: .{name}, operands: [{p!r}], value: {text(f(x))}, partials: [{text(d)}]),")
for name, (f, points) in binary.items():
    for p, q in points:
        x, y = mpf(p), mpf(q)
        h, k = step(x), step(y)
        dx = (f(x + h, y) - f(x - h, y)) / (2 * h)
        dy = (f(x, y + k) - f(x, y - k)) / (2 * k)
        print(f"  Reference(op: .{name}, operands: [{p!r}, {q!r}], value: {text(f(x, y))}, partials: [{text(dx)}, {text(dy)}]),")
lists = {
    "sum": lambda u: sum(u, mpf(0)),
    "mean": lambda u: sum(u, mpf(0)) / len(u),
    "logSumExp": lambda u: log(sum((exp(x) for x in u), mpf(0))),
    "dot": lambda u: sum((a * b for a, b in zip(u[: len(u) // 2], u[len(u) // 2 :])), mpf(0)),
}
for name, f in lists.items():
    for u in ([1.5, -0.25, 3.0, 0.5], [0.1, 0.7], [-1.5, 0.25, -2, -1, 0.75, 4]):
        u = [mpf(x) for x in u]
        ds = []
        for i in range(len(u)):
            h = step(u[i])
            up = [x + h if j == i else x for j, x in enumerate(u)]
            down = [x - h if j == i else x for j, x in enumerate(u)]
            ds.append((f(up) - f(down)) / (2 * h))
        print(f"  Reference(op: .{name}, operands: [{', '.join(repr(float(x)) for x in u)}], value: {text(f(u))}, partials: [{', '.join(map(text, ds))}]),")
print("]")
