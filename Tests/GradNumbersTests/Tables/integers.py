"""Writes integers.txt: what Python's integers make of operands of every size.

    python3 Tests/GradNumbersTests/Tables/integers.py > Tests/GradNumbersTests/Tables/integers.txt

A row is the operation, its operands and its result; integers in hexadecimal, doubles as float.hex, "-" for none.
"""
import math
import random

random.seed(4)

EDGES = [0, 1, 2, 3, 10, 2**31, 2**32 - 1, 2**53, 2**53 + 1, 2**62, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1, 2**64,
         2**64 + 1, 2**127, 2**128 - 1, 2**128, 2**128 + 1, 2**192 - 1, 2**192, 10**19, 10**38, 3**81]


def some(bits=None):
    """An integer of either sign: an edge, long runs of ones and zeros, or random bits."""
    bits = bits or random.choice([8, 40, 63, 64, 65, 100, 127, 128, 129, 190, 256, 320, 500])
    kind = random.randrange(4)
    if kind == 0:
        size = random.choice(EDGES)
    elif kind == 1:
        size = 0
        while size.bit_length() < bits:
            run = random.randrange(1, 80)
            size = size << run | random.choice([0, 2**run - 1])
    else:
        size = random.getrandbits(bits)
    return random.choice([-1, 1]) * size


def show(x):
    return x.hex() if isinstance(x, float) else str(x) if isinstance(x, str) else format(x, "x")


def row(name, *operands):
    print(name, *map(show, operands))


def nonzero():
    return some() or 7


def double(x):
    try:
        return float(x)
    except OverflowError:
        return math.inf if x > 0 else -math.inf


def quotient(a, b):
    try:
        return a / b
    except OverflowError:
        return math.inf if (a > 0) == (b > 0) else -math.inf


def truncated(a, b):
    q = abs(a) // abs(b)
    q = q if (a < 0) == (b < 0) else -q
    return q, a - q * b


for _ in range(40):
    a, b = some(), some()
    row("+", a, b, a + b)
    row("-", a, b, a - b)
    row("*", a, b, a * b)
    row("&", a, b, a & b)
    row("|", a, b, a | b)
    row("^", a, b, a ^ b)
    row("~", a, ~a)
    row("gcd", a, b, math.gcd(a, b))
    row("order", a, b, (a > b) - (a < b))
    b = nonzero()
    row("truncated", a, b, *truncated(a, b))
    row("floor", a, b, *divmod(a, b))
    shift = random.choice([0, 1, 3, 63, 64, 65, 128, 200])
    row("<<", a, shift, a << shift)
    row(">>", a, shift, a >> shift)
    row("bits", a, a.bit_length(), a.bit_count(), (a & -a).bit_length() - 1 if a else 0)
    row("sqrt", abs(a), math.isqrt(abs(a)))
    print("text", show(a), a)
    a = some(40)
    n = random.randrange(12)
    row("power", a, n, a**n)
    a, n, m = some(), abs(some(64)), nonzero()
    row("powmod", a, n, m, pow(a, n, m))

# Long operands: the ways of multiplying, quotients whose digits are estimated too large, long divisors in common.
for bits in [2500, 2560, 2700, 5300, 5400]:
    for other in [700, bits, bits + 200]:
        a, b = random.getrandbits(bits), random.getrandbits(other)
        row("*", a, b, a * b)
        row("floor", a * b - 1, b, *divmod(a * b - 1, b))
ones = 2**2800 - 1
row("*", ones, ones, ones * ones)
for _ in range(12):
    n = random.randrange(2, 6)
    b = (2**63 + random.choice([0, 1])) * 2 ** (64 * n) + random.choice([0, 1, 2**64 - 1, 2 ** (64 * n) - 1])
    q = random.choice([2**64 - 1, 2**64, 2**128 - 1, 2**128 - 2])
    a = q * b + random.choice([0, b - 1])
    row("floor", a, b, *divmod(a, b))
    row("truncated", -a, b, *truncated(-a, b))
for _ in range(10):
    g, a, b = (random.getrandbits(random.randrange(60, 900)) for _ in range(3))
    row("gcd", a * g, b * g, math.gcd(a * g, b * g))
fibonacci = [1, 1]
while fibonacci[-1].bit_length() < 900:
    fibonacci.append(fibonacci[-1] + fibonacci[-2])
row("gcd", fibonacci[-1], fibonacci[-2], 1)
row("gcd", fibonacci[-1] * 3**90, fibonacci[-2] * 3**90, 3**90)

# Doubles: halfway between two, just beside, at the top and among the subnormals.
for _ in range(60):
    significand = random.choice([2**52, 2**53 - 1, random.getrandbits(52) | 2**52])
    shift = random.choice([1, 2, 11, 12, 75, 140, 960, 970, 971, 972])
    a = (2 * significand + random.choice([0, 1])) * 2**shift + random.choice([-1, 0, 0, 1])
    a *= random.choice([-1, 1])
    row("double", a, double(a))
for a in [2**1024, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1023, 10**400, -(10**400), 0, 1, -(2**63)]:
    row("double", a, double(a))
for _ in range(60):
    x = random.choice([-1, 1]) * math.ldexp(random.random(), random.choice([-3, 5, 30, 52, 53, 54, 62, 63, 64, 100, 1024]))
    row("whole", x, int(x))
for _ in range(60):
    row("ratio", a := some(), b := nonzero(), quotient(a, b))
for _ in range(60):
    # A quotient at, or beside, the middle of two doubles, subnormal ones among them.
    bits = random.choice([1, 2, 20, 52, 53, 53, 53])
    unit = random.choice([-1074, -1074, -1074, -1000, -60, -53, 0, 40, 900, 970, 971]) if bits == 53 else -1074
    middle = 2 * (random.getrandbits(bits) | 1 << bits - 1) + random.choice([0, 1, 1])
    b = random.choice([1, 3, 10**30, random.getrandbits(200) | 1])
    a = middle * b
    unit -= 1
    a, b = (a << unit, b) if unit >= 0 else (a, b << -unit)
    a, b = a * 2**10 + random.choice([-1, 0, 0, 1]), b * 2**10
    row("ratio", a, b, quotient(a, b))
