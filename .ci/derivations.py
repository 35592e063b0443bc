"""Reads the formulas of `gradual step --as markdown` with KaTeX, a parser of TeX for the web.

Every worksheet and notebook of Notebooks-md that has a loss, a worksheet with every operation, programs
of arrays, and one with names that try to get out of their formulas; all but the arrays with --exact,
too. GitHub shows formulas with MathJax, takes fewer macros than that has, and reads Markdown first: so
only macros of a list are accepted, and no formula may hold what Markdown would take for its own.

    python3 .ci/derivations.py --gradual PATH [--katex DIR] [--require]

KaTeX and node are those of Debian (apt-get install katex nodejs). Where there are none, nothing is
checked but the macros, unless they are required.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from array_rule_programs import programs
from sheets import command, lessons, parser

KATEX = ["/usr/share/nodejs/katex", "/usr/lib/nodejs/katex"]

# operatorname, mbox and phantom are what GitHub refuses; def and the like are what nobody needs.
MACROS = set(
    """
    frac tfrac sqrt cdot times sum ln sin cos tan arcsin arccos arctan sinh cosh tanh max min sigma
    Phi varphi mathrm mathit mathtt mathbb text lvert rvert left right begin end quad approx le
    partial underbrace dots ldots infty displaystyle backslash lt gt vert hat sim grave prime langle
    rangle alpha beta gamma delta epsilon zeta eta theta kappa mu nu xi rho tau chi psi omega Gamma
    Delta Theta Psi Omega odot top mathbf ge ne log exp mathrel
    """.split())
ENVIRONMENTS = {"aligned", "pmatrix", "cases"}

EVERY_OPERATION = """
import math
a = Value(0.5)
b = Value(-0.25)
alpha = Value(2.0)
my_var = Value(1.5)
e = Value(0.1)
W2 = values([[1.5, -0.5], [0.25, 0.75]])
big = values([0.1 * i for i in range(20)])
def f(z):
    z = math.tanh(z) * 2
    return z
total = -a + math.exp(a) + math.log(alpha) + math.log1p(a) + math.expm1(b)
total = total + math.sqrt(alpha) * math.sin(a) * math.cos(b) / math.tan(a)
total = total + math.asin(b) + math.acos(b) - math.atan(b) + math.sinh(a) + math.cosh(b)
total = total + f(a) + f(b) + sigmoid(a) + softplus(b) + relu(a) + gelu(a) + silu(b) + abs(b)
total = total + a ** 2 + alpha ** a + alpha ** -1 + a ** 0.5 + 3 ** a
total = total + math.atan2(a, b) + math.hypot(a, b) + maximum(a, b) + minimum(a, b)
total = total + leaky_relu(b, 0.1) + leaky_relu(b, a) + elu(b) + elu(b, alpha)
total = total + logsumexp([a, b, alpha]) + mean([a, b, alpha]) + dot(W2[0], W2[1])
total = total + sum(big) + logsumexp(big) + dot(big, big) + mean(big) + 1e-30 * a + 1e25 * e * my_var
loss = total + relu(Value(0.0)) + abs(Value(0.0)) + maximum(a, a)
"""

HOSTILE = [
    "$", "$$x$$", "`", "```", "\\end{aligned}", "}", "{", "\\", "%", "#", "&", "~", "^", "_", "a|b",
    "<img src=x onerror=alert(1)>", "x`$ y", "\\href{javascript:alert(1)}{b}", "]] }} \\\\", "'\"",
    "é", "日本", "🙂", "# title", "- item", "x" * 500, "σ", "a b",
]

PARSE = """
const katex = require(process.argv[2]);
const formulas = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const wrong = [];
for (const {text, displayed} of formulas) {
  try {
    katex.renderToString(text, {throwOnError: true, displayMode: displayed, strict: false});
  } catch (error) {
    wrong.push({text, error: String(error.message)});
  }
}
console.log(JSON.stringify(wrong));
"""


def derivation(gradual, path, *options):
    return command(gradual, "step", path, "--as", "markdown", *options)


def formulas(markdown):
    """The displayed formulas and those in lines; and what is wrong with the text around them."""
    problems = []
    displayed = re.findall(r"^```math\n(.*?)\n```$", markdown, re.M | re.S)
    rest = re.sub(r"^```math\n.*?\n```$", "", markdown, flags=re.M | re.S)
    if "```" in rest:
        problems.append("a fence that does not close")
    inline = re.findall(r"\$`([^`]*)`\$", rest)
    outside = re.sub(r"\$`[^`]*`\$", "", rest)
    if re.search(r"(?<!\\)\$", outside):
        problems.append("a dollar sign outside of formulas")
    if re.search(r"[^\s(]\$`", rest):
        problems.append("a formula behind a letter, which GitHub does not see")
    for line in rest.splitlines():
        if line.startswith("| $") and line.count("|") != 4:
            problems.append(f"a row that does not have three cells: {line[:80]}")
    return displayed, inline, problems


def macros(formula):
    """What is used that GitHub may not take."""
    wrong = {name for name in re.findall(r"\\([a-zA-Z]+)", formula) if name not in MACROS}
    wrong |= {
        name for name in re.findall(r"\\(?:begin|end)\{(.*?)\}", formula) if name not in ENVIRONMENTS}
    # Between < and > Markdown may see a tag; and a row of a table ends at a bar.
    wrong |= {character for character in "`|" if character in formula}
    if re.search(r"<[a-zA-Z/!?]|(?<!\\)\$|\n\n", formula):
        wrong.add("<, $ or an empty line")
    return wrong


def main():
    words = parser(__doc__)
    words.add_argument("--katex", help="the folder of KaTeX for node")
    options = words.parse_args()
    gradual = str(pathlib.Path(options.gradual).resolve())
    failures = []
    found = []
    documents = 0
    with tempfile.TemporaryDirectory() as folder:
        every = pathlib.Path(folder, "every.py")
        every.write_text(EVERY_OPERATION)
        hostile = pathlib.Path(folder, "hostile.py")
        hostile.write_text("loss = Value(1.0)\n" + "".join(
            f"x = label(Value(0.5), {json.dumps(label, ensure_ascii=False)})\n"
            f"loss = label(loss * x + x, {json.dumps('of ' + label, ensure_ascii=False)})\n" for label in HOSTILE))
        sources = [every, hostile]
        for place, (_, text, _) in enumerate(programs(0)):
            sources.append(pathlib.Path(folder, f"arrays{place}.py"))
            sources[-1].write_text(text)
        sources += lessons()
        for source in sources:
            # Of arrays the formulas are the same in fractions.
            is_array = source.name.startswith("arrays")
            for exact in [[]] if is_array else [[], ["--exact"]]:
                run = derivation(gradual, source, *exact)
                if run.returncode == 3 and re.search("no loss|plain number", run.stderr):
                    continue
                if run.returncode != 0:
                    # A notebook may end in an error on purpose, in a cell that says so.
                    if source.suffix == ".py":
                        failures.append(f"{source.name}: {run.stderr.strip()}")
                    continue
                documents += 1
                displayed, inline, problems = formulas(run.stdout)
                failures += [f"{source.name}: {problem}" for problem in problems]
                for text, is_displayed in [(f, True) for f in displayed] + [(f, False) for f in inline]:
                    wrong = macros(text)
                    if wrong:
                        failures.append(f"{source.name}: {sorted(wrong)} in {text[:100]}")
                    found.append({"text": text, "displayed": is_displayed, "source": source.name})
    katex = next((k for k in [options.katex, *KATEX] if k and pathlib.Path(k).exists()), None)
    node = shutil.which("node")
    if katex and node:
        failures += parse(node, katex, found)
    else:
        what = "KaTeX and node are missing: the formulas were not parsed (apt-get install katex nodejs)"
        if options.require:
            failures.append(what)
        else:
            print(what)
    for failure in failures[:40]:
        print(failure, file=sys.stderr)
    print(f"{len(found)} formulas of {documents} derivations, {len(failures)} failures")
    if documents < 8 or len(found) < 500:
        print("that is too few: has a worksheet lost its loss?", file=sys.stderr)
        return 1
    return 1 if failures else 0


def parse(node, katex, found):
    """What KaTeX says about formulas."""
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder, "parse.js")
        script.write_text(PARSE)
        run = subprocess.run(
            [node, str(script), katex], text=True, input=json.dumps(found), capture_output=True)
    if run.returncode != 0:
        return [f"node: {run.stderr.strip()[-500:]}"]
    return [f"KaTeX: {wrong['error']}" for wrong in json.loads(run.stdout)]


if __name__ == "__main__":
    sys.exit(main())
