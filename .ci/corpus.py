"""The corpus of worksheet scripts: its format, and what CPython says about a script.

A script holds its own expectations: `# expect: TEXT` for each line it prints, in order, and at
most one `# error: TYPE: MESSAGE` on the line where the error is raised. The first line may say
`# gradual-only` (CPython is not asked) or `# needs: Value` (CPython runs it with the small class
of reference.py).
"""

import ast
import contextlib
import io
import signal
import sys
import traceback
import warnings
from dataclasses import dataclass
from pathlib import Path

import reference

NAME = "<worksheet>"
EXPECT = "# expect:"
ERROR = "# error:"
GRADUAL_ONLY = "# gradual-only"
NEEDS_VALUE = "# needs: Value"
WIDTH = 100


@dataclass
class Result:
    """What a program did: its output, its last error line, and the line that raised it."""

    output: str
    error: str | None = None
    line: int | None = None


@dataclass
class Script:
    """A corpus file and the expectations that are written in it."""

    name: str
    source: str
    expected: list
    error: str | None
    line: int | None

    @property
    def gradual_only(self):
        """Whether CPython is not asked about this script."""
        return self.source.startswith(GRADUAL_ONLY)

    @property
    def needs_value(self):
        """Whether the script computes with Value."""
        return self.source.startswith(NEEDS_VALUE)


class TooSlow(BaseException):
    """Raised by the alarm, so that no `except Exception` can swallow it."""


def marker(line, mark):
    """The text behind a marker in a line, or None."""
    _, found, text = line.partition(mark)
    return text.removeprefix(" ") if found else None


def parse(name, source):
    """Reads the expectations out of a script's source."""
    expected, error, place = [], None, None
    for number, line in enumerate(source.split("\n"), 1):
        text = marker(line, EXPECT)
        if text is not None:
            expected.append(text)
        text = marker(line, ERROR)
        if text is not None:
            if error is not None:
                raise ValueError(f"{name}:{number}: a script has at most one '{ERROR}'")
            error, place = text, number
    return Script(name, source, expected, error, place)


def load(folder):
    """All scripts below a folder, in the order of their names."""
    folder = Path(folder)
    scripts = []
    for path in sorted(folder.rglob("*.py")):
        source = path.read_bytes().decode("utf-8")
        scripts.append(parse(path.relative_to(folder).as_posix(), source))
    return scripts


def lines(output):
    """The printed lines; a last line needs no line ending."""
    parts = output.split("\n")
    return parts[:-1] if parts[-1] == "" else parts


@contextlib.contextmanager
def time_limit(seconds):
    """Stops the body after so many seconds."""

    def stop(signum, frame):
        raise TooSlow()

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def last_line(error):
    """The last line of the traceback: the error's type and message."""
    return traceback.format_exception_only(type(error), error)[-1].removesuffix("\n")


def place_of(error):
    """The line of the program that CPython reports for an error."""
    if isinstance(error, SyntaxError):
        return error.lineno
    found = None
    for frame, number in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename == NAME:
            found = number
    return found


@contextlib.contextmanager
def modules(extra):
    """Lets the body import other modules than usual."""
    before = {name: sys.modules.get(name) for name in extra}
    sys.modules.update(extra)
    try:
        yield
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def execute(source, seconds=10, stdout=None):
    """Runs a program as CPython's main module, in this process, and says what it did."""
    out = stdout if stdout is not None else io.StringIO()
    names, extra = {"__name__": "__main__"}, {}
    if source.startswith(NEEDS_VALUE):
        names |= reference.builtin_names()
        extra = reference.modules()
    error = line = None
    with warnings.catch_warnings(), contextlib.redirect_stdout(out), modules(extra):
        warnings.simplefilter("ignore")
        try:
            with time_limit(seconds):
                exec(compile(source, NAME, "exec"), names)
        except Exception as problem:
            error, line = last_line(problem), place_of(problem)
        except TooSlow:
            error = f"too slow: stopped after {seconds} seconds"
    return Result(out.getvalue(), error, line)


def complaints(script, result):
    """The differences between a script's expectations and a result, as lines of text."""
    found = []
    printed = lines(result.output)
    if printed != script.expected:
        for number in range(max(len(printed), len(script.expected))):
            want = script.expected[number] if number < len(script.expected) else None
            have = printed[number] if number < len(printed) else None
            if want != have:
                found.append(f"output line {number + 1}: expected {want!r}, printed {have!r}")
                break
    if result.error != script.error:
        found.append(f"error: expected {script.error!r}, raised {result.error!r}")
    elif result.line != script.line:
        found.append(f"line of the error: expected {script.line}, reported {result.line}")
    return found


class Recorder(io.StringIO):
    """Standard output that remembers which line of the program printed each character."""

    def __init__(self):
        super().__init__()
        self.places = []

    def write(self, text):
        frame = sys._getframe(1)
        place = None
        while frame is not None:
            if frame.f_code.co_filename == NAME and frame.f_code.co_name == "<module>":
                place = frame.f_lineno
            frame = frame.f_back
        self.places += [place] * len(text)
        return super().write(text)


def without_marks(source):
    """The source without any expectation."""
    kept = []
    for line in source.split("\n"):
        for mark in (EXPECT, ERROR):
            if mark in line:
                line = line[: line.index(mark)].rstrip() or None
                break
        if line is not None:
            kept.append(line)
    return "\n".join(kept)


def ends_of_statements(source):
    """For every line that belongs to a statement of the module: the statement's last line."""
    ends = {}
    for node in ast.parse(source).body:
        for number in range(node.lineno, node.end_lineno + 1):
            ends[number] = max(ends.get(number, 0), node.end_lineno)
    return ends


def filled(source):
    """The source with the expectations that CPython dictates."""
    source = without_marks(source)
    recorder = Recorder()
    result = execute(source, stdout=recorder)
    text = source.split("\n")
    after = {}
    if recorder.places:
        ends = ends_of_statements(source)
        start = 0
        for line in lines(result.output):
            place = recorder.places[min(start + len(line), len(recorder.places) - 1)]
            after.setdefault(ends[place], []).append(line)
            start += len(line) + 1
    single = {line.lineno for line in ast.parse(source).body} if after else set()
    if result.error is not None and result.line is not None:
        text[result.line - 1] = f"{text[result.line - 1]}  {ERROR} {result.error}"
    written = []
    for number, line in enumerate(text, 1):
        printed = after.get(number, [])
        joined = f"{line}  {EXPECT} {printed[0]}".rstrip() if len(printed) == 1 else ""
        if joined and number in single and ERROR not in line and len(joined) <= WIDTH:
            written.append(joined)
        else:
            written.append(line)
            written += [f"{EXPECT} {text}".rstrip() for text in printed]
    return "\n".join(written)
