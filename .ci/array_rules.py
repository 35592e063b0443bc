#!/usr/bin/env python3
"""Computes every rule of the array view with NumPy, and compares it with the scalar engine.

    array_rules.py --gradual PATH [--rounds N]

For each program of `programs()`, on random numbers, the forward formulas of `PATH step --json` must
give the arrays' values under NumPy, and the rules, added up in the order of the backward pass, the
derivatives that the scalar engine has found. A rule that is wrong, or that is no NumPy, fails.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import numpy as np  # noqa: E402

from array_rule_programs import programs  # noqa: E402


def view(gradual, source):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(source)
        file.flush()
        result = subprocess.run(
            [gradual, "step", "--json", file.name], capture_output=True, text=True
        )
    if result.returncode != 0:
        raise ValueError(f"exit {result.returncode}: {result.stderr}")
    return json.loads(result.stdout)["arrays"]


class Names:
    """Names such as h(2) and Ws[0] as NumPy can take them."""

    def __init__(self, arrays):
        self.places = {}
        for array in arrays["statements"] + arrays["given"] + arrays["plain"]:
            self.places.setdefault(array["name"], f"q{len(self.places)}_")
        both = {**self.places, **{"d" + name: "d" + code for name, code in self.places.items()}}
        ends = "|".join(re.escape(name) for name in sorted(both, key=len, reverse=True))
        # A name is not the middle of a longer one, of a number or of an attribute.
        self.pattern = re.compile(rf"(?<![\w.])(?:{ends})(?!\w)(?!\(\d+\))")
        self.both = both

    def code(self, text):
        return self.pattern.sub(lambda match: self.both[match.group()], text)


def close(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(1e-300, float(np.max(np.abs(b))) if b.size else 0)
    return a.shape == b.shape and bool(np.all(np.abs(a - b) <= 1e-9 * scale))


def problems(arrays, expected_whole):
    """What is wrong with a view."""
    found = []
    names = Names(arrays)
    space = {"np": np, "exp": np.exp, "sigmoid": lambda x: 1 / (1 + np.exp(-x)), "relu": lambda x: x * (x > 0)}
    for plain in arrays["plain"]:
        value = plain["values"]
        space[names.places[plain["name"]]] = value if plain["shape"] == [] else np.array(value)
    everything = {array["name"]: array for array in arrays["given"] + arrays["statements"]}
    for name, array in everything.items():
        space[names.places[name]] = np.array(array["values"], dtype=float)
    sums = {name: np.zeros(array["shape"]) for name, array in everything.items()}
    whole = dict.fromkeys(everything, True)
    count = 0
    for statement in arrays["statements"]:
        text = statement["expression"]
        if text is None:
            if expected_whole:
                found.append(f"line {statement['line']}: {statement['name']} was not read")
            continue
        value = eval(names.code(text), dict(space))
        if not close(value, statement["values"]):
            found.append(f"{statement['name']} = {text} gives {value}")
        count += 1
    for statement in reversed(arrays["statements"]):
        if not statement["whole"]:
            if expected_whole:
                found.append(f"{statement['name']} = {statement['expression']}: not all rules")
            for name in everything:
                if name in (statement["expression"] or name):
                    whole[name] = False
        if statement["gradients"] is None:
            if expected_whole:
                found.append(f"no derivatives by {statement['name']}")
            continue
        space["d" + names.places[statement["name"]]] = np.array(statement["gradients"], dtype=float)
        for rule in statement["backward"]:
            value = eval(names.code(rule["rule"]), dict(space))
            if list(np.shape(value)) != rule["shape"]:
                found.append(f"{rule['rule']} has shape {np.shape(value)}, not {rule['shape']}")
                continue
            part = rule["part"] or "[...]"
            into = {**space, "into": sums[rule["of"]], "value": value}
            exec(names.code(f"into{part} += value"), into)
            count += 1
    last = arrays["statements"][-1]["name"]
    for name, array in everything.items():
        if name == last or not whole[name] or array["gradients"] is None:
            continue
        if not close(sums[name], array["gradients"]):
            found.append(f"d{name} is {sums[name].tolist()}, not {array['gradients']}")
    return found, count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gradual", required=True)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only")
    options = parser.parse_args()
    failures = total = runs = 0
    for round_ in range(options.rounds):
        for title, source, is_whole in programs(round_):
            if options.only and options.only not in title:
                continue
            runs += 1
            try:
                arrays = view(options.gradual, source)
                if arrays is None:
                    raise ValueError("no view")
                found, count = problems(arrays, is_whole)
            except Exception as failure:  # noqa: BLE001
                found, count = [f"{type(failure).__name__}: {failure}"], 0
            total += count
            if found:
                failures += 1
                print(f"{title} (round {round_})\n" + "".join(f"    {line}\n" for line in found))
    print(f"{runs} programs, {total} formulas under NumPy {np.__version__}, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
