#!/usr/bin/env python3
"""Holds the arrays of worksheets against NumPy: a program prints the same in both.

    arrays.py                          the corpus under NumPy alone
    arrays.py --gradual PATH           the same, and random programs, beside `PATH run --batch`
    arrays.py --fill                   writes NumPy's answers into the corpus

A file of the corpus holds many programs, each under a line `# case: TITLE`. Behind each stand the
lines that it prints, as `#> TEXT`, and the last line of a traceback as `#! TEXT`. NumPy is told to
use no vector instructions beyond those that every processor has: then exp, log and their kind come
from the C library here as there, and the last bits can be compared.
"""

import argparse
import contextlib
import difflib
import io
import json
import os
import subprocess
import sys
import traceback
import warnings
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
os.environ["NPY_DISABLE_CPU_FEATURES"] = "X86_V3 X86_V4 AVX512_ICL AVX512_SPR"
warnings.simplefilter("ignore")

import numpy  # noqa: E402

import array_programs  # noqa: E402

CORPUS = Path(__file__).parent.parent / "Tests" / "GradWorkbenchTests" / "Numpy" / "Corpus"
OUTPUT, ERROR, CASE = "#> ", "#! ", "# case: "


def cases(path):
    """The programs of a file, with their expectations: (title, source, output, error)."""
    found = []
    for line in path.read_text().splitlines():
        if line.startswith(CASE):
            found.append([line[len(CASE) :], [], [], None])
        elif line.startswith(OUTPUT) or line == OUTPUT.strip():
            found[-1][2].append(line[len(OUTPUT) :])
        elif line.startswith(ERROR):
            found[-1][3] = line[len(ERROR) :]
        elif found:
            found[-1][1].append(line)
    return [(title, "\n".join(source) + "\n", out, error) for title, source, out, error in found]


def run(source):
    """What NumPy makes of a program: its output, and its error or None."""
    text = io.StringIO()
    error = None
    numpy.set_printoptions(precision=8, suppress=False, linewidth=75, threshold=1000, edgeitems=3)
    numpy.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    with contextlib.redirect_stdout(text):
        try:
            exec(compile(source, "worksheet", "exec"), {"__name__": "__main__"})
        except Exception as failure:
            error = traceback.format_exception_only(failure)[-1].rstrip("\n")
            error = error.split(". Did you mean")[0]
    return text.getvalue().splitlines(), error


def answers(gradual, programs):
    """What Gradual makes of programs."""
    lines = [json.dumps({"name": name, "source": source}) for name, source in programs]
    result = subprocess.run(
        [gradual, "run", "--batch"], input="\n".join(lines) + "\n", capture_output=True, text=True
    )
    found = [json.loads(line) for line in result.stdout.splitlines()]
    if len(found) != len(programs):
        sys.exit(f"{gradual} answered {len(found)} of {len(programs)}: {result.stderr[-2000:]}")
    return [(answer["output"].splitlines(), answer["error"]) for answer in found]


def show(title, source, expected, found):
    """A program and where the two differ."""
    print(f"--- {title}\n{source}", end="")
    right, other = (output + ([error] if error else []) for output, error in (expected, found))
    for line in difflib.unified_diff(right, other, "NumPy", "Gradual", lineterm="", n=1):
        print("    " + line)
    print()


def compare(gradual, programs, show_count):
    """How many programs print something else than under NumPy."""
    wrong = 0
    expected = [run(source) for _, source in programs]
    for (title, source), right, found in zip(programs, expected, answers(gradual, programs)):
        if right != found:
            wrong += 1
            if wrong <= show_count:
                show(title, source, right, found)
    return wrong


def published(gradual):
    """The course notes' classifier of spirals, trained as long as published; whether all is well."""
    title, source = next(
        (title, source)
        for title, source, _, _ in cases(CORPUS / "programs.py")
        if title.startswith("course notes' spirals")
    )
    source = source.replace("range(30)", "range(10000)").replace("i % 10 ==", "i % 1000 ==")
    result = subprocess.run(
        [gradual, "run", "-"], input=source, capture_output=True, text=True, timeout=600
    )
    lines = result.stdout.splitlines()
    losses = [float(line.split()[-1]) for line in lines[:-1]]
    # The notes print these losses at the steps 0, 1000 and 9000, and this accuracy.
    right = (
        lines[-1:] == ["training accuracy: 0.98"]
        and len(losses) == 10
        and abs(losses[0] - 1.0988) < 0.001
        and abs(losses[1] - 0.29) < 0.02
        and abs(losses[9] - 0.245) < 0.002
    )
    print(f"Gradual: {title.split(',')[0]}, 10,000 steps: {lines[-1] if lines else result.stderr}")
    return right


def fill(path):
    """Writes NumPy's answers into a file of the corpus."""
    lines = []
    for title, source, _, _ in cases(path):
        output, error = run(source)
        lines.append(CASE + title)
        lines += source.rstrip("\n").split("\n")
        lines += [(OUTPUT + line).rstrip() if not line else OUTPUT + line for line in output]
        lines += [ERROR + error] if error else []
    path.write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gradual")
    parser.add_argument("--fill", action="store_true")
    parser.add_argument("--programs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3)
    options = parser.parse_args()
    files = sorted(CORPUS.glob("*.py"))
    if options.fill:
        for path in files:
            fill(path)
    wrong, programs = 0, []
    for path in files:
        for title, source, output, error in cases(path):
            programs.append((f"{path.stem}: {title}", source))
            if run(source) != (output, error):
                wrong += 1
                show(f"{path.stem}: {title} (not what is written)", source, run(source), (output, error))
    print(f"NumPy {numpy.__version__}: {len(programs)} programs of the corpus, {wrong} with other answers")
    if options.gradual:
        found = compare(options.gradual, programs, options.show)
        print(f"Gradual: {found} of {len(programs)} programs of the corpus differ")
        randoms = [
            (f"seed {seed}", array_programs.program(seed))
            for seed in range(options.seed, options.seed + options.programs)
        ]
        others = compare(options.gradual, randoms, options.show)
        print(f"Gradual: {others} of {len(randoms)} random programs differ")
        wrong += found + others
        wrong += 0 if published(options.gradual) else 1
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
