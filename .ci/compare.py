#!/usr/bin/env python3
"""Holds the language of worksheets against CPython 3.11: a program prints the same in both.

    compare.py                          the corpus and random programs under CPython alone
    compare.py --gradual PATH           the same, and the answers of `PATH run --batch` beside them
    compare.py --fill FILE...           writes the expectations into corpus scripts

`PATH run --batch` reads one JSON object per line from standard input, {"name", "source"}, and
prints one per program, in the same order: {"name", "output", "error", "line", "status"}; error is
the last line of the traceback or null, line its line or null, status the exit status of `run`.
"""

import argparse
import concurrent.futures
import json
import subprocess
import sys
import threading
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import corpus  # noqa: E402
import programs  # noqa: E402
import shrink  # noqa: E402

CORPUS = Path(__file__).parent.parent / "Tests" / "GradWorksheetTests" / "Corpus"
PATIENCE = 60
CRASHES = 20
SYNTAX = ("SyntaxError", "IndentationError", "TabError")


def reason_to_stop(exit_status):
    """The answer of a program that Gradual did not answer."""
    return {"output": "", "error": f"no answer: {exit_status}", "line": None, "status": None}


def one_batch(command, waiting):
    """Answers from one process, until it ends or falls silent, and why it did not go on."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )

    def feed():
        try:
            for name, source in waiting:
                process.stdin.write(json.dumps({"name": name, "source": source}) + "\n")
            process.stdin.close()
        except OSError:
            pass

    silent = threading.Event()

    def give_up():
        silent.set()
        process.kill()

    threading.Thread(target=feed, daemon=True).start()
    answers = []
    while len(answers) < len(waiting):
        alarm = threading.Timer(PATIENCE, give_up)
        alarm.start()
        line = process.stdout.readline()
        alarm.cancel()
        if not line:
            break
        try:
            answer = json.loads(line)
        except ValueError:
            silent.set()
            break
        if answer.get("name") != waiting[len(answers)][0]:
            silent.set()
            break
        answers.append(answer)
    if len(answers) < len(waiting):
        process.kill()
    process.stdout.close()
    process.wait()
    why = f"silent, or out of step: {line!r:.200}" if silent.is_set() else process.returncode
    return answers, why


def ask_gradual(path, sources):
    """Gradual's answers to named programs, with a new process after each crash."""
    answers, crashes = {}, 0
    waiting = list(sources)
    while waiting and crashes < CRASHES:
        given, why = one_batch([path, "run", "--batch"], waiting)
        for answer in given:
            answers[answer["name"]] = answer
        waiting = waiting[len(given) :]
        if waiting:
            crashes += 1
            answers[waiting[0][0]] = reason_to_stop(why)
            waiting = waiting[1:]
    for name, _ in waiting:
        answers[name] = reason_to_stop(f"not asked after {CRASHES} crashes")
    return answers


def ask_python(sources, workers=2):
    """CPython's results for named programs, in a few worker processes."""
    names = [name for name, _ in sources]
    with concurrent.futures.ProcessPoolExecutor(workers) as pool:
        results = pool.map(corpus.execute, [source for _, source in sources], chunksize=25)
        return dict(zip(names, results))


def kind_of(error):
    """The type in an error line."""
    return error.split(":")[0] if error else None


def status_of(error):
    """The exit status that belongs to an error: 3 for an error, 4 for a limit."""
    if error is None:
        return 0
    return 4 if kind_of(error) == "RecursionError" else 3


def differences(want, answer, words=True):
    """What differs between CPython's result and Gradual's answer; nothing if they agree."""
    found = []
    if want.output != answer.get("output"):
        found.append("output")
    error = answer.get("error")
    if (want.error != error) if words else (kind_of(want.error) != kind_of(error)):
        found.append("error")
    if want.line != answer.get("line"):
        found.append("line")
    if not found and answer.get("status") != status_of(want.error):
        found.append("status")
    return found


def report(title, source, want, answer, found):
    """Prints a difference with the program and both sides."""
    print(f"--- {title}: {', '.join(found)} differ")
    for number, line in enumerate(source.split("\n"), 1):
        print(f"{number:4} | {line}")
    if "output" in found:
        ours, theirs = corpus.lines(answer.get("output") or ""), corpus.lines(want.output)
        for number in range(max(len(ours), len(theirs))):
            pair = [side[number] if number < len(side) else None for side in (theirs, ours)]
            if pair[0] != pair[1]:
                print(f"  output line {number + 1}")
                print(f"    CPython: {pair[0]!r}")
                print(f"    Gradual: {pair[1]!r}")
                break
    for side, error, line in (
        ("CPython", want.error, want.line),
        ("Gradual", answer.get("error"), answer.get("line")),
    ):
        print(f"  {side}: line {line}: {error}")
    if "status" in found:
        print(f"  status {answer.get('status')}, expected {status_of(want.error)}")


def compare_corpus(options):
    """Every script against its own expectations, under CPython and under Gradual."""
    scripts = corpus.load(options.corpus)
    judged = [(s.name, s.source) for s in scripts if not s.gradual_only]
    results = ask_python(judged)
    answers = {}
    if options.gradual:
        answers = ask_gradual(options.gradual, [(s.name, s.source) for s in scripts])
    failed = 0
    for script in scripts:
        found = []
        if script.name in results:
            found += [f"CPython: {c}" for c in corpus.complaints(script, results[script.name])]
        if script.name in answers:
            answer = answers[script.name]
            ours = corpus.Result(answer.get("output"), answer.get("error"), answer.get("line"))
            found += [f"Gradual: {c}" for c in corpus.complaints(script, ours)]
            if not found and answer.get("status") != status_of(script.error):
                found.append(f"Gradual: status {answer.get('status')}")
        if found:
            failed += 1
            print(f"--- {script.name}", *found, sep="\n  ")
    return len(scripts) - failed, failed


def compare_random(options):
    """Random programs under both; without Gradual only whether CPython can run them."""
    made = [programs.make(options.seed, number) for number in range(options.programs)]
    sources = [(p.name, p.source) for p in made]
    results = ask_python(sources)
    answers = ask_gradual(options.gradual, sources) if options.gradual else {}
    failing, wording = [], 0
    for program in made:
        want = results[program.name]
        if want.error and want.error.startswith("too slow"):
            print(f"--- seed {program.name}: CPython is {want.error}")
            failing.append((program, ["time"]))
            continue
        if program.kind != "slip" and kind_of(want.error) in SYNTAX:
            print(f"--- seed {program.name}: line {want.line}: {want.error}")
            failing.append((program, ["generator"]))
            continue
        if not options.gradual:
            continue
        answer = answers[program.name]
        found = differences(want, answer, words=program.kind != "slip")
        if found:
            failing.append((program, found))
            report(f"seed {program.name}", program.source, want, answer, found)
        elif want.error != answer.get("error"):
            wording += 1
            if options.wording:
                report(f"seed {program.name}", program.source, want, answer, ["wording"])
    if wording:
        print(f"{wording} syntax errors in other words than CPython's (--wording shows them)")
    if options.keep and options.gradual:
        keep(failing, options)
    return len(made) - len(failing), len(failing)


def keep(failing, options):
    """Writes failing programs to a folder, as small as they become."""
    folder = Path(options.keep)
    folder.mkdir(parents=True, exist_ok=True)

    def still_differs(program, how, candidates):
        """The first candidate that fails as the program did."""
        wanted = {str(i): corpus.execute(text, seconds=1) for i, text in enumerate(candidates)}
        sources = [
            (name, candidates[int(name)])
            for name, want in wanted.items()
            if (kind_of(want.error) in SYNTAX) == (program.kind == "slip")
            and not (want.error or "").startswith("too slow")
        ]
        given = ask_gradual(options.gradual, sources)
        for name, text in sources:
            if differences(wanted[name], given[name], words=program.kind != "slip") == how:
                return text
        return None

    for number, (program, how) in enumerate(failing):
        text = program.source
        if number < options.shrink:
            text = shrink.smaller(text, lambda found: still_differs(program, how, found))
        (folder / f"{program.name}.py").write_text(text, encoding="utf-8")


def fill(paths):
    """Writes the expectations that CPython dictates into scripts."""
    for path in map(Path, paths):
        before = path.read_bytes().decode("utf-8")
        if before.startswith(corpus.GRADUAL_ONLY):
            print(f"{path}: left alone, only Gradual can judge it")
            continue
        after = corpus.filled(before)
        path.write_bytes(after.encode("utf-8"))
        found = corpus.complaints(corpus.parse(str(path), after), corpus.execute(after))
        print(f"{path}:", *(found or ["filled"]))


def main():
    """Reads the options, compares, and says how many passed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gradual", metavar="PATH", help="the executable to compare")
    parser.add_argument("--programs", type=int, default=2000, help="how many random programs")
    parser.add_argument("--seed", default="1", help="the seed of the random programs")
    parser.add_argument("--corpus", default=CORPUS, help="the folder of the corpus")
    parser.add_argument("--keep", metavar="DIR", help="write failing random programs there")
    parser.add_argument("--shrink", type=int, default=10, help="how many of them to make smaller")
    parser.add_argument("--only", choices=["corpus", "random"], help="one half of the work")
    parser.add_argument("--wording", action="store_true", help="show syntax errors in other words")
    parser.add_argument("--fill", nargs="+", metavar="FILE", help="write expectations, and stop")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"compare.py needs Python 3.11, this is {sys.version.split()[0]}")
    if options.fill:
        fill(options.fill)
        return
    passed = failed = 0
    for part, compare in (("corpus", compare_corpus), ("random", compare_random)):
        if options.only in (None, part):
            good, bad = compare(options)
            print(f"{part}: {good + bad} programs")
            passed, failed = passed + good, failed + bad
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
