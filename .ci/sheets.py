"""What the checks of drawings, of pages and of derivations have in common: worksheets and words."""

import argparse
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
LESSONS = ROOT / "Notebooks-md"

# The program of micrograd's README, which anybody may try first.
README = """\
from micrograd.engine import Value

a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
loss = g
"""


def parser(text):
    """A reader of options that explains itself by the text at a file's top."""
    made = argparse.ArgumentParser(
        description=text, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--gradual", required=True, help="the program to test")
    made.add_argument("--require", action="store_true", help="fail where something is missing")
    return made


def command(*arguments, text=None):
    """What a program answers."""
    return subprocess.run(
        [str(one) for one in arguments], input=text, capture_output=True, encoding="utf-8",
        timeout=300)


def lessons():
    """The worksheets and notebooks of the lessons."""
    return sorted(LESSONS.glob("*.py")) + sorted(LESSONS.glob("*.md"))
