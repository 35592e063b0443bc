"""Reads what `gradual graph` writes with the programs that its readers use.

    python3 .ci/drawings.py --gradual PATH [--mermaid FILE] [--chromium PATH] [--require]

Graphviz renders the DOT text; Mermaid itself, in headless Chromium, parses and renders the flowchart;
an XML parser reads the SVG, and Chromium measures its texts in the fonts of this machine. Nodes, edges
and names must be the same everywhere. What is missing (Graphviz, Chromium, or mermaid.js, which
--mermaid names) is left out with a message, or is a failure under --require.
"""

import collections
import json
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import chromium
from sheets import LESSONS, README, command, parser

SVG = "{http://www.w3.org/2000/svg}"

SOFTMAX = """\
import math
z = values([2.0, 1.0, 0.1])
e = [math.exp(x) for x in z]
total = e[0] + e[1] + e[2]
p = [x / total for x in e]
loss = -math.log(p[0])
"""

NETWORK = """\
x = values([0.5, -1.5])
W1 = values([[0.1, 0.2], [-0.3, 0.4], [0.5, -0.6], [-0.7, -0.8]])
b1 = values([0.1, -0.1, 0.2, -0.2])
W2 = values([0.3, -0.4, 0.5, -0.6])
b2 = Value(0.05)
z = [sum(w * v for w, v in zip(row, x)) + b for row, b in zip(W1, b1)]
h = [v.relu() for v in z]
out = sum(w * v for w, v in zip(W2, h)) + b2
loss = (out - 1.0)**2
"""

RECURRENT = """\
w = Value(0.9)
u = Value(0.3)
h = Value(0.0)
losses = []
for step in range(20):
    x = Value(float(step % 3) - 1.0)
    h = (w * h + u * x).tanh()
    losses.append(h**2)
loss = sum(losses)
"""

NUMBERS = """\
big = Value(1e300)
tiny = Value(5e-324)
grown = big * 1e300
gone = grown - grown
loss = gone + tiny + Value(-0.0)
"""

# What means something in one of the languages, or in HTML, or to those who read from right to left.
NAMES = [
    "<img src=x onerror=alert(1)>", '"', "'", "`", "[x]", "(y)", "{z}", "|", "end", "subgraph",
    "graph", "style", "style a:b#1;", "classDef x:y#2;", "class", "click n0 call alert()", "#", ";",
    "#35;", "#quot;", "&amp;", "&#60;", "&lt;b&gt;", "<b>bold</b>", "</title>", "</style>", "]]>",
    "<!-- x -->", "--> n0", "n0 --> n1", "%% x", "%%{init: {'theme': 'dark'}}%%", "---", "1. one",
    "- one", "* one", "+ one", "# head", "_a_", "**b**", "~~c~~", "$$x^2$$", "\\", "\\N", "\\n",
    "\\\\", "\\{\\|\\}", "{a|b}", "<p0> x", "@{ shape: x }", "fa:fa-car", "www.example.com",
    "https://example.com/", "a@example.com", ":::up4", "javascript:alert(2)", "\u202eright",
    "\u2028line", "\t", "名前", "𝒙", "é", "e\u0301" + "\u0302" * 40, "مرحبا", "🎉🎉", "ﷺ", "",
    " ", "x" * 200, "${alert(3)}", "{{alert(4)}}", "<br/>", "<br>", "o0", "n0", "ﬂ°°35¶ß",
]  # fmt: skip


def hostile():
    """A worksheet whose Values have nasty names."""
    lines = ["terms = []"]
    for number, name in enumerate(NAMES):
        lines += [
            f"v = Value({number - 20.5})",
            f"label(v, {ascii(name)})",
            "terms.append(v * v)",
        ]
    lines += ["loss = sum(terms)", "label(loss, '<script>alert(5)</script>')"]
    return "\n".join(lines) + "\n"


class Failures(list):
    """What is wrong, printed as it is found."""

    def add(self, text):
        print(f"  WRONG: {text}")
        self.append(text)


def drawn(options, sheet, kind, extra):
    """What gradual writes; None where a notebook has nothing to draw."""
    run = command(options.gradual, "graph", str(sheet), "--as", kind, *extra)
    # A lesson that ends with a step of descent has moved on from its loss.
    reasons = ("there is no loss to draw", "what was computed before no longer fits it")
    if sheet.suffix == ".md" and any(reason in run.stderr for reason in reasons):
        return None
    if run.returncode != 0:
        raise SystemExit(f"{sheet.name}: gradual graph --as {kind} ended with {run.returncode}:"
                         f" {run.stderr}")  # fmt: skip
    return run.stdout


# A drawing as a reader sees it: names by node, and edges as pairs of nodes.
Seen = collections.namedtuple("Seen", "names edges")


# What Mermaid would take for its own is written by signs that look the same, or are not seen.
LOOKALIKES = str.maketrans({"\u2060": None, "\u2217": "*", "\u02cb": "`"})


def plain(text):
    """A text as it looks: browsers show many spaces as one."""
    return " ".join(text.translate(LOOKALIKES).split())


def same(short, long):
    """Whether a name may be a cut one."""
    short, long = plain(short), plain(long)
    if short.endswith("...") and len(short) > 20:
        return long.startswith(short[:-3].rstrip())
    return short == long


def compare(failures, what, seen, svg):
    if set(seen.names) != set(svg.names):
        failures.add(f"{what} has {len(seen.names)} nodes, the SVG {len(svg.names)}")
        return
    if collections.Counter(seen.edges) != collections.Counter(svg.edges):
        failures.add(f"{what} has other edges ({len(seen.edges)}) than the SVG ({len(svg.edges)})")
    for node, name in svg.names.items():
        if not same(name, seen.names[node]):
            failures.add(f"{what} calls node {node} {seen.names[node]!r}, the SVG {name!r}")


# MARK: SVG


def read_svg(failures, text):
    """Our own SVG, read strictly."""
    root = ElementTree.fromstring(text)
    allowed = {"svg", "title", "desc", "style", "rect", "g", "path", "text"}
    for element in root.iter():
        if element.tag.removeprefix(SVG) not in allowed:
            failures.add(f"the SVG holds <{element.tag}>")
        for name in element.attrib:
            if name.startswith("on") or "href" in name or name == "style":
                failures.add(f"the SVG has an attribute {name}")
    names, edges = {}, []
    for element in root.iter():
        kinds = element.get("class", "").split()
        if "gd-node" in kinds:
            name = next(one for one in element if one.get("class") == "gd-name")
            names[int(element.get("data-node"))] = name.text or ""
        elif "gd-edge" in kinds:
            edges.append((int(element.get("data-from")), int(element.get("data-to"))))
    return Seen(names, edges)


# Texts that leave their card or cover each other, in the fonts that the browser takes.
MEASURE = """(() => {
  const faults = [];
  const box = one => one.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5
    && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  const cards = [];
  for (const node of document.querySelectorAll('.gd-node')) {
    const boxes = [...node.querySelectorAll('.gd-box')].map(box);
    const card = boxes[boxes.length - 1];
    cards.push([node.dataset.node, card]);
    const texts = [...node.querySelectorAll('text')].filter(one => one.textContent.trim());
    for (const text of texts) {
      const own = box(text);
      if (own.left < card.left || own.right > card.right)
        faults.push(`${text.textContent} leaves node ${node.dataset.node} by `
          + Math.max(card.left - own.left, own.right - card.right));
    }
    // Rows: the boxes of letters in fonts with deep marks may touch, never those of one row.
    for (const a of texts) for (const b of texts)
      if (a !== b && a.getAttribute('y') === b.getAttribute('y') && meet(box(a), box(b)))
        faults.push(`${a.textContent} covers ${b.textContent}`);
  }
  cards.sort((a, b) => a[1].left - b[1].left);
  cards.forEach(([node, card], index) => {
    for (let other = index + 1; other < cards.length; other++) {
      if (cards[other][1].left >= card.right) break;
      if (meet(card, cards[other][1])) faults.push(`${node} covers ${cards[other][0]}`);
    }
  });
  return faults;
})()"""


# MARK: Graphviz


def read_dot(failures, dot, text):
    run = command(dot, "-Tsvg", text=text)
    if run.returncode != 0 or run.stderr.strip():
        failures.add(f"Graphviz ends with {run.returncode}: {run.stderr.strip()}")
        return None
    root = ElementTree.fromstring(run.stdout)
    names, edges = {}, []
    for group in root.iter(f"{SVG}g"):
        kind, title = group.get("class"), group.findtext(f"{SVG}title", "")
        if kind == "node" and title[0] == "n":
            # The cells of the table: name, value, gradient.
            names[int(title[1:])] = next((one.text or "" for one in group.iter(f"{SVG}text")), "")
        elif kind == "edge":
            begin, end = title.split("->")
            if begin[0] == "n":
                edges.append((int(begin[1:]), int(end[1:])))
    return Seen(names, edges)


# MARK: Mermaid

RENDER = """(async text => {
  await mermaid.parse(text);
  const { svg } = await mermaid.render('drawing', text);
  const place = document.getElementById('place');
  place.innerHTML = svg;
  const nodes = [...place.querySelectorAll('g.node')].map(one => {
    // The parts between the breaks of lines; the first is the formula.
    const label = one.querySelector('.nodeLabel p, .nodeLabel') || one;
    const parts = [''];
    const walk = node => {
      for (const child of node.childNodes) {
        if (child.nodeName.toLowerCase() === 'br') parts.push('');
        else if (child.nodeType === 3) parts[parts.length - 1] += child.textContent;
        else walk(child);
      }
    };
    walk(label);
    return [one.id, parts];
  });
  const edges = [...place.querySelectorAll('path.flowchart-link')].map(one => one.id);
  const tags = [...place.querySelectorAll('*')].map(one => one.tagName.toLowerCase());
  const handlers = [...place.querySelectorAll('*')].flatMap(one =>
    [...one.attributes].map(a => a.name).filter(a => a.startsWith('on')));
  place.innerHTML = '';
  return { nodes, edges, tags: [...new Set(tags)], handlers, alerts: window.alerts };
})"""


def read_mermaid(failures, page, text):
    try:
        got = page.value(f"{RENDER}({json.dumps(text)})")
    except chromium.BrowserError as error:
        failures.add(f"Mermaid: {str(error)[-600:]}")
        return None
    wanted = {
        "svg", "style", "g", "marker", "path", "circle", "rect", "polygon", "foreignobject", "div",
        "span", "p", "br", "defs", "filter", "fedropshadow", "lineargradient", "stop", "text",
        "tspan",
    }  # fmt: skip
    odd = set(got["tags"]) - wanted
    if odd or got["handlers"] or got["alerts"]:
        failures.add(f"Mermaid shows {odd}, {got['handlers']}, alerts {got['alerts']}")
    names, edges = {}, []
    for identifier, parts in got["nodes"]:
        node = int(re.search(r"-n(\d+)-", identifier)[1])
        if not any(part.startswith("value ") for part in parts[1:]) and len(parts) > 1:
            failures.add(f"Mermaid shows no value in {parts}")
        names[node] = parts[0].split(" = ")[0] if " = " in parts[0] else parts[0]
        # Of a box only the signs, as in `Z1 (* +)`.
        if len(parts) > 3 and parts[1].startswith("list of "):
            names[node] = re.sub(r" \([^()]*\)$", "", names[node])
    for identifier in got["edges"]:
        begin, end = re.search(r"L_n(\d+)_n(\d+)_", identifier).groups()
        edges.append((int(begin), int(end)))
    return Seen(names, edges)


# MARK: All of it

READERS = {
    "XML": "read as XML", "text": "as text", "Graphviz": "by Graphviz", "measured": "measured",
    "Mermaid": "by Mermaid",
}  # fmt: skip


def check(options, failures, counts, sheet, extra, dot, measuring, rendering):
    svg_text = drawn(options, sheet, "svg", extra)
    if svg_text is None:
        print(f"{sheet.name}: nothing to draw")
        return
    svg = read_svg(failures, svg_text)
    title = " ".join([sheet.name, *extra])
    readers = ["XML"]
    print(f"{title}: {len(svg.names)} nodes, {len(svg.edges)} edges", flush=True)
    text = drawn(options, sheet, "text", extra)
    rows = [line for line in text.split("\n")[1:]
            if line and not re.search(r", see (above|below)$", line)]
    if len(svg.names) < 300:
        # Where a branch goes on in a block of its own, its node stands there again.
        again = sum(", see below" in line for line in rows)
        if len(rows) - again != len(svg.names):
            failures.add(f"the text shows {len(rows) - again} nodes, the SVG {len(svg.names)}")
        readers.append("text")
    # What nobody would draw takes minutes.
    is_large = len(svg.edges) > 500
    if dot and not is_large:
        seen = read_dot(failures, dot, drawn(options, sheet, "dot", extra))
        if seen:
            compare(failures, "Graphviz", seen, svg)
        readers.append("Graphviz")
    if measuring:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "drawing.svg"
            file.write_text(svg_text, encoding="utf-8")
            measuring.open(file.as_uri())
            for fault in measuring.value(MEASURE):
                failures.add(fault)
        readers.append("measured")
    if rendering and not is_large:
        seen = read_mermaid(failures, rendering, drawn(options, sheet, "mermaid", extra))
        if seen:
            compare(failures, "Mermaid", seen, svg)
        readers.append("Mermaid")
    print(f"  read by {', '.join(readers)}", flush=True)
    counts.update(readers)


def main():
    words = parser(__doc__)
    words.add_argument("--mermaid", help="mermaid.js, which makes a global of that name")
    words.add_argument("--chromium", help="the browser; found where this is not given")
    options = words.parse_args()
    failures = Failures()
    counts = collections.Counter()

    dot = shutil.which("dot")
    browser = options.chromium or chromium.find()
    missing = []
    if not dot:
        missing.append("Graphviz (dot) is not there: DOT is not rendered")
    if not browser:
        missing.append("Chromium is not there: texts are not measured, Mermaid does not run")
    if not options.mermaid:
        missing.append("--mermaid is not given: Mermaid does not run")
    elif not pathlib.Path(options.mermaid).is_file():
        missing.append(f"there is no {options.mermaid}: Mermaid does not run")
        options.mermaid = None
    for message in missing:
        print(message)
    if missing and options.require:
        return 1

    sheets = {
        "readme.py": README, "softmax.py": SOFTMAX, "network.py": NETWORK, "numbers.py": NUMBERS,
        "recurrent.py": RECURRENT, "hostile.py": hostile(),
    }  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="gradual-drawings-") as name:
        folder = pathlib.Path(name)
        runs = []
        for sheet, source in sheets.items():
            (folder / sheet).write_text(source, encoding="utf-8")
            runs.append((folder / sheet, []))
        for sheet in sorted(LESSONS.glob("*.py")):
            # A listing in plain Python says by its name that its leaves must be named.
            leaves = ["--leaves", "X,W1,b1,W2,b2"] if "plain" in sheet.name else []
            runs.append((sheet, leaves))
        runs = [(sheet, extra + fold) for sheet, extra in runs for fold in ([], ["--fold"])]
        runs += [(sheet, []) for sheet in sorted(LESSONS.glob("*.md"))]

        def check_all(measuring, rendering):
            for sheet, extra in runs:
                check(options, failures, counts, sheet, extra, dot, measuring, rendering)

        if browser:
            with chromium.Browser(browser) as running:
                rendering = None
                if options.mermaid:
                    page = folder / "mermaid.html"
                    script = pathlib.Path(options.mermaid).resolve().as_uri()
                    page.write_text(
                        "<!doctype html><meta charset=utf-8><div id=place></div>"
                        "<script>window.alerts = 0; window.alert = () => window.alerts++;</script>"
                        f'<script src="{script}"></script>'
                        "<script>mermaid.initialize({ startOnLoad: false });</script>",
                        encoding="utf-8")  # fmt: skip
                    rendering = running.page()
                    rendering.open(page.as_uri())
                check_all(running.page(), rendering)
        else:
            check_all(None, None)
    read = ", ".join(f"{counts[reader]} {words}" for reader, words in READERS.items())
    print(f"{len(runs)} sheets: {read}; {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
