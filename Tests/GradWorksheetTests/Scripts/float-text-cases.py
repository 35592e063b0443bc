"""Writes FloatTextCases.swift: what CPython makes of floats, for FloatTextTests.

Run as: python3.11 float-text-cases.py > ../FloatTextCases.swift

Each line of a table is a float's bits in hexadecimal, what is asked, and the text. What is asked is
`r` for repr, a format such as `.3f`, or `n-2` for round(x, -2).
"""

import math
import random
import struct

random.seed(20240611)

CORNERS = [
    0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.125, 0.375, 9.5, 99.5, 999.95, 0.05, 2.675, 1e-4, 1e-5,
    9.999e-5, 1e15, 1e16, 9999999999999998.0, 2.0**53, 2.0**54, 1e22, 1e23, 123456789.0, 1e300,
    5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, math.inf, -math.inf, math.nan,
]


def number():
    kind = random.random()
    if kind < 0.3:
        return struct.unpack(">d", random.randbytes(8))[0]
    if kind < 0.5:
        return random.choice([-1, 1]) * random.random() * 10.0 ** random.randint(-8, 18)
    if kind < 0.7:
        return round(random.uniform(-1000, 1000), random.randint(0, 5))
    if kind < 0.85:
        return random.randint(-(10**6), 10**6) / 2.0 ** random.randint(0, 12)
    return random.choice([1, -1]) * math.ldexp(1.0, random.randint(-1074, 1023))


def answer(x, asked):
    if asked == "r":
        return repr(x)
    if asked.startswith("n"):
        try:
            return repr(round(x, int(asked[1:])))
        except OverflowError:
            return "overflow"
    return format(x, asked)


def lines():
    for x in CORNERS + [number() for _ in range(600)]:
        asked = ["r"] + [f".{random.randint(0, 20)}{letter}" for letter in "feg"]
        asked += [f"n{random.randint(-4, 12)}", f"n{random.randint(-310, 325)}"]
        for question in asked:
            bits = struct.unpack(">Q", struct.pack(">d", x))[0]
            text = answer(x, question)
            if len(text) <= 60:
                yield f"{bits:x} {question} {text}"


print("// Written by Scripts/float-text-cases.py. Do not edit.")
print()
print('let floatTextCases = """')
for line in lines():
    print("  " + line)
print('  """')
