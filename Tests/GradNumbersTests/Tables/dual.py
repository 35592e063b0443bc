"""Writes DualTable.swift: derivatives of the elementary functions up to the third.

    python3 Tests/GradNumbersTests/Tables/dual.py > Tests/GradNumbersTests/DualTable.swift

Needs mpmath. The derivatives are mpmath's differences at 500 digits (error below 1e-40) of the function
itself: no rule is written here. Points are doubles, the numbers are rounded to the nearest double.
Of a function of two operands: f, f_u, f_v, f_uu, f_uv, f_vv.
"""
from mpmath import (mp, mpf, exp, log, sqrt, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, erf,
                    atan2, hypot, diff)

mp.dps = 500

unary = {
    "exp": (exp, [-3, 0, 0.7, 20]),
    "log": (log, [0.01, 0.7, 1, 1e10]),
    "log1p": (lambda x: log(1 + x), [-0.9, 1e-20, 0.5, 7]),
    "expm1": (lambda x: exp(x) - 1, [-3, 1e-20, 1e-5, 3]),
    "sqrt": (sqrt, [1e-20, 0.3, 2, 1e10]),
    "sin": (sin, [-3.5, 0.5, 1.1, 10]),
    "cos": (cos, [-3.5, 0.5, 1.1, 10]),
    "tan": (tan, [-1.2, 0.3, 0.5, 1.5]),
    "asin": (asin, [-0.9, -0.3, 0.5, 0.99]),
    "acos": (acos, [-0.9, -0.3, 0.5, 0.99]),
    "atan": (atan, [-10, -0.3, 1.5, 1e5]),
    "sinh": (sinh, [-3, 1e-10, 0.5, 20]),
    "cosh": (cosh, [-3, 0.1, 0.5, 20]),
    "tanh": (tanh, [-2, -0.2, 0.1, 3, 30]),
    "erf": (erf, [-2, -0.5, 0.3, 1.2]),
}
binary = {
    "+": (lambda u, v: u + v, [(0.3, -2)]),
    "-": (lambda u, v: u - v, [(0.3, -2)]),
    "*": (lambda u, v: u * v, [(0.3, -2), (0, 3)]),
    "/": (lambda u, v: u / v, [(0.3, -2), (3, 7), (1e100, 1e-10)]),
    "atan2": (atan2, [(1, 2), (-0.3, -2), (3, 0.5), (0, 1)]),
    "hypot": (hypot, [(3, 4), (-0.3, 2), (1, -1e-3), (0, 2)]),
    "pow": (lambda u, v: u ** v, [(2, 3), (0.5, -1.5), (1.3, 0.2), (3, 0.5), (2, 0)]),
}


def double(x):
    return float(x).hex()


print('''/// Derivatives of the elementary functions: the name, how many operands, these, and the
/// numbers: of one operand f and its first three derivatives, of two f, f_u, f_v, f_uu, f_uv, f_vv.
///
/// Written by Tables/dual.py with mpmath at 500 digits, rounded to double.
let dualTable = """''')
for name, (f, points) in unary.items():
    for x in points:
        x = float(x)
        print(" ", name, 1, double(x), *[double(diff(f, mpf(x), n)) for n in range(4)])
for name, (f, points) in binary.items():
    for u, v in points:
        u, v = float(u), float(v)
        orders = [(0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)]
        print(" ", name, 2, double(u), double(v), *[double(diff(f, (mpf(u), mpf(v)), n)) for n in orders])
print('  """')
