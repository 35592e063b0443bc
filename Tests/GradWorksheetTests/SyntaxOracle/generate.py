"""Writes SyntaxTreeCases.swift and SyntaxErrorCases.swift: what CPython 3.11 makes of the programs
in valid.txt and errors.txt, one to a line, with Python's escapes for line breaks and backslashes.

    python3.11 generate.py && swift format -i ../Syntax*Cases.swift
"""
import pathlib
import sys

import oracle

HERE = pathlib.Path(__file__).parent


def programs(name):
    for line in (HERE / name).read_text().splitlines():
        if line:
            yield line.encode("latin-1", "backslashreplace").decode("unicode_escape")


def swift(text):
    out = ""
    for c in text:
        if c in '"\\':
            out += "\\" + c
        elif " " <= c <= "~":
            out += c
        else:
            out += f"\\u{{{ord(c):X}}}"
    return f'"{out}"'


def write(name, kind, comment, rows):
    (HERE.parent / f"{name}.swift").write_text(
        f"// Written by SyntaxOracle/generate.py from CPython {sys.version.split()[0]}.\n\n"
        f"/// {comment}\nenum {name} {{\n  static let all: [{kind}] = [\n"
        + "".join(f"    {r},\n" for r in rows) + "  ]\n}\n")


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("the oracle is CPython 3.11")
    trees, errors = [], []
    for text in programs("valid.txt"):
        found = oracle.describe(text)
        assert found.startswith("ok|"), (text, found)
        trees.append(f".init({swift(text)}, {swift(found[3:])})")
    for text in programs("errors.txt"):
        kind, message, line, column = oracle.describe(text).split("|")
        # The fields of f-strings are parsed by themselves in 3.11, and columns count in them;
        # an escape that is wrong is placed at the token behind its string.
        if "f-string" in message or "unicode error" in message or text.startswith("f"):
            if "{" in text or "unicode error" in message: column = 0
        errors.append(f".init({swift(text)}, {swift(kind)}, {swift(message)}, {line}, {column})")
    write("SyntaxTreeCases", "TreeCase", "Programs and their trees.", trees)
    write("SyntaxErrorCases", "ErrorCase", "Programs and their errors.", errors)
    print(len(trees), "trees", len(errors), "errors")


if __name__ == "__main__":
    main()
