"""Writes rationals.txt: what python3's fractions.Fraction makes of fractions and of doubles.

    python3 Tests/GradNumbersTests/Tables/rationals.py > Tests/GradNumbersTests/Tables/rationals.txt

Each row: an operation, its operands, the result. Doubles are in hexadecimal.
"""
import math
import random
import sys
from fractions import Fraction

random.seed(44)
sys.set_int_max_str_digits(0)


def whole(bits):
    return random.choice([-1, 1]) * random.getrandbits(random.randint(1, bits))


def fraction(bits):
    kind = random.random()
    if kind < 0.2:
        return Fraction(whole(bits))
    if kind < 0.4:  # many common divisors
        return Fraction(whole(bits), 2 ** random.randint(0, bits // 2) * 3 ** random.randint(0, bits // 4))
    return Fraction(whole(bits), random.getrandbits(bits) or 1)


def as_double(x):
    try:
        return float(x).hex()
    except OverflowError:
        return "inf" if x > 0 else "-inf"


def order(a, b):
    return (a > b) - (a < b)


for bits in (3, 16, 64, 70, 200, 1500):
    for _ in range(25 if bits < 1000 else 5):
        a, b = fraction(bits), fraction(bits)
        if random.random() < 0.1:
            b = a
        print("+", a, b, a + b)
        print("-", a, b, a - b)
        print("*", a, b, a * b)
        if b:
            print("/", a, b, a / b)
        print("order", a, b, order(a, b))
        n = random.randint(-5, 6)
        if a or n >= 0:
            print("pow", a, n, a ** n)
        print("sqrt", a * a, abs(a))
        print("double", a, as_double(a))
    for _ in range(4):
        a = fraction(bits)
        if a:
            # A half-way case between two doubles, and one bit beside it on either side.
            x = math.ldexp(random.randrange(2 ** 52, 2 ** 53), random.choice([-1000, -60, 0, 900]))
            middle = (Fraction(x) + Fraction(math.nextafter(x, math.inf))) / 2
            for nudge in (0, 1, -1):
                y = middle * (1 + Fraction(nudge, 2 ** 200))
                print("double", y, as_double(y))

# The edges of doubles: subnormals, the half of the least one, the end of the range.
tiny, top = Fraction(1, 2 ** 1074), Fraction(2) ** 1024 - Fraction(2) ** 970
for y in (tiny, tiny / 2, tiny / 2 + tiny / 10 ** 9, tiny * 3 / 2, tiny * 5 / 2, tiny * 7 / 3, -tiny / 3,
          Fraction(1, 2 ** 1022) - tiny / 2, top, top - 1, top + 1, -top, Fraction(10) ** 400,
          Fraction(10 ** 400, 10 ** 399 * 7), Fraction(7 ** 900, 5 ** 1100)):
    print("double", y, as_double(y))

doubles = [0.0, 0.1, 0.5, -0.25, 1 / 3, 2 / 3, 3.0, 1e22, 1e23, -1e-7, 123456.789, 5e-324, 2.2250738585072014e-308,
           2.225073858507201e-308, 1.7976931348623157e308, 9007199254740993.0, 2.0 ** 63, 2.0 ** 64, 4.35, 1e16]
doubles += [random.uniform(-1, 1) * 10.0 ** random.randint(-320, 300) for _ in range(60)]
doubles += [random.randrange(1, 2 ** 52) * 5e-324 for _ in range(10)]
for x in doubles:
    print("exact", x.hex(), Fraction(x))
    print("decimal", x.hex(), Fraction(repr(x)))
