"""Runs the commands in Markdown files and compares what they print with what stands below them.

A fence marked `sh` whose lines all start with `gradual`, or with `printf` for what it reads, followed at once by a fence marked `text`, is
checked: standard output, letter by letter. Commands that read `mnist:` are left out where no folder is
given by --mnist, since the data set is not part of the project.

    python3 .ci/commands.py --gradual PATH [--mnist DIR] [--update] FILE...
"""
import argparse
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

PAIR = re.compile(r"^```sh\n((?:(?:printf [^\n]*\| )?gradual [^\n]*\n)+)```\n\n```text\n(.*?)^```\n", re.M | re.S)


def run(commands, gradual, mnist, root):
    """What the commands print, run beside the repository's folders, so that they may write files."""
    with tempfile.TemporaryDirectory() as folder:
        for entry in root.iterdir():
            if not entry.name.startswith("."):
                os.symlink(entry, pathlib.Path(folder, entry.name))
        text = ""
        for command in commands.splitlines():
            command = re.sub(
                r"^((?:printf .*\| )?)gradual ", rf"\1{shlex.quote(str(gradual))} ", command)
            if mnist:
                command = command.replace("mnist:DIR", shlex.quote(f"mnist:{mnist}"))
            done = subprocess.run(
                command, shell=True, cwd=folder, text=True, capture_output=True, timeout=3600)
            if done.returncode not in (0, 1):
                text += done.stderr
            text += done.stdout
        return text.replace(f"mnist:{mnist}", "mnist:DIR") if mnist else text


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gradual", required=True)
    parser.add_argument("--mnist")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    gradual = pathlib.Path(options.gradual).resolve()
    root = pathlib.Path(__file__).resolve().parent.parent
    checked, differing, skipped = 0, 0, 0
    for name in options.files:
        document = pathlib.Path(name).read_text()

        def check(match):
            nonlocal checked, differing, skipped
            commands, expected = match.groups()
            if "mnist:" in commands and not options.mnist:
                skipped += 1
                return match.group(0)
            printed = run(commands, gradual, options.mnist, root)
            checked += 1
            if printed != expected:
                differing += 1
                if not options.update:
                    line = document.count("\n", 0, match.start()) + 1
                    print(f"{name}:{line}: {commands.strip()} prints something else")
                    print(*difflib.unified_diff(
                        expected.splitlines(), printed.splitlines(), lineterm=""), sep="\n")
            return match.group(0).replace("```text\n" + expected, "```text\n" + printed)

        updated = PAIR.sub(check, document)
        if options.update and updated != document:
            pathlib.Path(name).write_text(updated)
    done = "updated" if options.update else "differ"
    print(f"{checked} fences of commands: {differing} {done}; {skipped} need MNIST and were left out")
    if checked == 0:
        sys.exit("there is no fence of commands in these files")
    sys.exit(1 if differing and not options.update else 0)


if __name__ == "__main__":
    main()
