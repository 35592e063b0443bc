"""Opens the step-through page in headless Chromium and uses it as a reader would.

    python3 .ci/page.py --gradual PATH [--require] [--screenshots DIR]

Without Chromium it says so, and ends with 0 unless --require is given. With --screenshots the pages
are also photographed, 400 and 1600 pixels wide, light and dark, and printed.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import chromium

HAND = pathlib.Path(__file__).parent.parent / "Notebooks-md" / "hand-network.py"

SHEETS = {
    "readme.py": """\
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
""",
    # What must stay text, wherever it stands: in labels, strings, comments and the file's name.
    "<img src=x onerror=alert(1)>.py": """\
# <img src=x onerror=alert(2)> </script><script>alert(3)</script> --> ]]> &lt;b&gt;
a = Value(2.0)
a.label = '<img src=x onerror=alert(4)>'
b = Value(-3.0)
b.label = '</script><script>alert(5)</script>'
c = a * b
c.label = '"\\'><svg onload=alert(6)>--><!--<script>'
names = {'<iframe src=javascript:alert(7)>': a * c}
text = 'style="x" onclick="alert(8)" {{constructor}} ${alert(9)} \\u202e \\u2028'
loss = names['<iframe src=javascript:alert(7)>'] + c + a
loss.label = 'javascript:alert(10)'
""",
    "numbers.py": """\
import math
big = Value(1e300)
tiny = Value(1e-300)
zero = Value(0.0)
grown = big * 1e300
gone = grown - grown
third = tiny / 3.0
rounding = Value(0.1) + 0.2 - 0.3
loss = gone + zero * third + rounding * rounding + math.exp(third)
""",
    "wide.py": """\
def layer(inputs, weights, biases):
    return [(sum(w * x for w, x in zip(row, inputs)) + b).tanh() for row, b in zip(weights, biases)]

def numbers(rows, columns, start):
    return values([[((start + 7 * r + 3 * c) % 11 - 5) / 10 for c in range(columns)] for r in range(rows)])

x = values([0.1 * i - 0.3 for i in range(9)])
W1, b1 = numbers(12, 9, 1), values([0.01 * i for i in range(12)])
W2, b2 = numbers(9, 12, 2), values([0.02 * i for i in range(9)])
W3, b3 = numbers(1, 9, 3), values([0.1])
y = layer(layer(layer(x, W1, b1), W2, b2), W3, b3)
loss = (y[0] - 1.0)**2
""",
}


class Checks:
    """What was checked, and what was wrong."""

    def __init__(self):
        self.count, self.failures = 0, []

    def __call__(self, is_right, message):
        self.count += 1
        if not is_right:
            self.failures.append(message)

    def equal(self, found, wanted, what):
        self(found == wanted, f"{what}: {found!r} instead of {wanted!r}")


def steps_of(narration):
    """The steps as `gradual step` tells them: kind, and the texts of a step."""
    steps, is_backward = [], False
    for line in narration.splitlines():
        if line.startswith("backward:"):
            is_backward = True
            loss = re.match(r"backward: from (.*) to the inputs", line)[1]
            steps.append(("seed", f"d{loss}/d{loss} = 1.0"))
        elif is_backward and line.startswith("    "):
            steps.append(("share", *re.split(r" {3,}", line.strip())))
        elif not is_backward and line.startswith("  "):
            steps.append(("value", re.sub(r"^line \d+ {3,}", "", line.strip())))
    return steps


# What the page shows: the step, and the whole state of the graph.
CARD = """(() => {
  const texts = (query) => [...document.querySelectorAll(query)].map((one) => one.textContent);
  const at = (id) => document.getElementById('gp-' + id);
  return { what: at('what').textContent, labels: texts('#gp-facts dt'), facts: texts('#gp-facts dd'),
    count: at('count').textContent, slider: at('slider').value, live: at('live').textContent,
    line: document.querySelector('.gp-lines [aria-current]')?.dataset.line || null,
    current: [...document.querySelectorAll('.gd-node.gp-current')].map((one) => one.dataset.node) };
})()"""
STATE = """(() => [...document.querySelectorAll('.gd-node, .gd-edge')].map((one) =>
  [one.id, [...one.classList].sort().join(' '),
   ...[...one.querySelectorAll('.gd-value, .gd-gradient')].map((text) => text.textContent)].join('|')))()"""


def shown(card):
    """The step of a card in the words of `gradual step`."""
    facts = dict(zip(card["labels"], card["facts"]))
    if "Rule" in facts and len(facts) > 1:
        total = next(facts[label] for label in facts if label.startswith("Sum"))
        return ("share", facts["Rule"], facts["Numbers put in"], total)
    if "Rule" in facts:
        return ("seed", facts["Rule"])
    if "Given" in facts:
        return ("value", facts["Given"])
    return ("value", f"{card['what']} = {facts['Numbers put in']}")


def walk(page, steps, check):
    """Forward to the last step and back again, by keys: numbers, lines, and the state of the graph."""
    page.key("Home")
    states = [page.value(STATE)]
    for number, step in enumerate(steps, 1):
        page.key("ArrowRight")
        card = page.value(CARD)
        check.equal(shown(card), step, f"step {number}")
        check.equal((card["slider"], card["count"]), (str(number), f"{number} / {len(steps)}"),
                    f"the count at step {number}")
        check(f"Step {number} of {len(steps)}" in card["live"], f"step {number} is not announced")
        check.equal(len(card["current"]), 1, f"marked nodes at step {number}")
        state = page.value(STATE)
        check(state != states[-1], f"step {number} changes nothing in the graph")
        states.append(state)
    check(not any("gp-ahead" in one or "gp-summing" in one for one in states[-1]),
          "something is not complete after the last step")
    for number in range(len(steps) - 1, -1, -1):
        page.key("ArrowLeft")
        check(page.value(STATE) == states[number], f"back at step {number} the graph is another one")
    page.key("End")
    check(page.value(STATE) == states[-1], "End does not lead to the last step")
    page.key("f")
    check(page.value(STATE) == states[1], "f does not lead to the start of the forward pass")
    page.key("b")
    turn = next(place for place, step in enumerate(steps, 1) if step[0] == "seed")
    check(page.value(STATE) == states[turn], "b does not lead to the start of the backward pass")


def result_of(step):
    return step[-1].rsplit(" = ", 1)[-1]


def enter(page, text):
    """Enters a number, and gives what is replied."""
    page.value("document.getElementById('gp-answer').focus()")
    page.value("document.getElementById('gp-answer').select()")
    page.write(text)
    page.key("Enter")
    return page.value("document.getElementById('gp-reply').textContent")


def predict_all(page, steps, check):
    """Every number of both passes is entered, without a mouse."""
    page.key("Home")
    page.key("p")
    page.key("ArrowRight")
    asked, number = 0, 1
    for _ in range(3 * len(steps)):
        if page.value("document.getElementById('gp-ask').hidden"):
            page.key("ArrowRight")
        else:
            asked += 1
            card = page.value(CARD)
            number = int(card["slider"])
            result = result_of(steps[number - 1])
            hidden = page.value("document.getElementById('gp-step').textContent")
            if len(result) > 5:
                arrives = " ".join(card["facts"]).count(result)
                check(hidden.count(result) == arrives, f"step {number} gives its number away")
            page.write(result)
            page.key("Enter")
            reply = page.value("document.getElementById('gp-reply').textContent")
            check(reply == "Right.", f"step {number}: {result} is answered by {reply!r}")
            if number == len(steps):
                break
            page.key("Enter")
    wanted = sum(1 for step in steps if step[0] != "value" or step[1].count(" = ") > 1)
    check.equal(page.value("document.getElementById('gp-score').textContent"),
                f"{wanted} right, {wanted} of them at once.", "the score")
    page.value("document.getElementById('gp-answer').blur()")
    page.key("p")


def predict_wrong(page, url, check):
    """Wrong numbers on micrograd's example get the right words, and no number."""
    def at(step):
        page.open("about:blank")
        page.open(f"{url}#step={step}&predict=1")

    narration = page.narration
    place = {step[1:]: number for number, step in enumerate(narration, 1)}
    shares = [(number, step) for number, step in enumerate(narration, 1) if step[0] == "share"]
    # The first share with an amount that is neither of its factors.
    number, step = next(
        (number, step) for number, step in shares if " + " not in step[3] and result_of(step) not in
        (step[2].split(" ")[0], step[2].split(" ")[2].strip("()")) and "-" in step[2])
    upstream, local = step[2].split(" ")[0], step[2].split(" ")[2].strip("()")
    right = float(result_of(step))
    at(number)
    for text, words in [
        (str(-right), "the sign is not"), (local, "local derivative alone"),
        (upstream, "what arrives at"), ("", "Enter a number"), ("1,5", "as a dot"),
        ("a", "a name here"), ("2*", "Something is missing"), ("(2", "is missing"),
        ("2 3", "was not expected"), ("<img>", "was not expected"), ("foo", "is not a number"),
        (str(right * 10), "decimal point"), (str(right * 2), "factor"),
        ("alert(1)", "is not a number"), ("constructor", "is not a number"),
    ]:
        reply = enter(page, text)
        check(words in reply, f"{text!r} is answered by {reply!r}, without {words!r}")
        check(str(right) not in reply, f"{text!r} gives {right} away: {reply!r}")
    page.value("document.getElementById('gp-next').focus()")
    page.key("ArrowRight")
    check.equal(page.value(CARD)["slider"], str(number), "going on without an answer leads to")
    for level in range(1, 4):
        page.click("#gp-hint")
        reply = page.value("document.getElementById('gp-reply').textContent")
        check(f"{level}. " in reply, f"hint {level} is missing: {reply!r}")
    check(step[1] in reply, f"the rule is no hint: {reply!r}")
    page.click("#gp-hint")
    reply = page.value("document.getElementById('gp-reply').textContent")
    check(f"It is {result_of(step)}." in reply, f"the number is not shown in the end: {reply!r}")
    check("1 shown" in page.value("document.getElementById('gp-score').textContent"), "the score")

    number, step = next((number, step) for number, step in shares if " + " in step[3])
    at(number)
    amount = step[2].rsplit(" = ", 1)[1]
    reply = enter(page, amount)
    check("adds" in reply, f"the contribution alone is answered by {reply!r}: {step}")
    at(number)
    before, right = step[3].split(" = ")[1].split(" + ")[0], float(result_of(step))
    reply = enter(page, f"{before} + ({amount})")
    check.equal(reply, "Right.", "an expression")
    at(number)
    reply = enter(page, f"{right:.3g}" if abs(right) < 100 else f"{right:.0f}")
    check.equal(reply, "Right.", "a rounded number")
    return place


def tab_order(page, check):
    """By Tab alone every control is reached."""
    page.key("Home")
    page.key("ArrowRight")
    page.key("ArrowRight")
    page.value("document.activeElement.blur()")
    reached = []
    for _ in range(120):
        page.key("Tab")
        name = page.value("document.activeElement === document.body ? null : document.activeElement.id"
                          " || document.activeElement.getAttribute('class')"
                          " || document.activeElement.tagName.toLowerCase()")
        if name is None or (reached and name == reached[0]):
            break
        reached.append(name)
        outline = page.value(
            "(() => { const one = document.activeElement; const style = getComputedStyle(one);"
            "return style.outlineStyle !== 'none' || one.closest('svg') !== null; })()")
        check(outline, f"{name} does not show that it has the focus")
    for name in ["gp-predict", "gp-help", "gp-first", "gp-back", "gp-play", "gp-next", "gp-last",
                 "gp-slider", "gp-fit", "gp-full", "gp-smaller", "gp-larger", "gp-source"]:
        check(name in reached, f"{name} is not reached by Tab, only {reached}")
    for part in ["gp-number", "gd-n", "summary"]:
        check(any(part in name for name in reached), f"no {part} is reached by Tab")


CONTRAST = """(() => {
  const parse = (text) => {
    const parts = text.match(/[\\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const light = (rgb) => rgb.map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const over = (top, bottom) => top.rgb.map((part, place) =>
    part * top.alpha + bottom[place] * (1 - top.alpha));
  function ground(one) {
    const layers = [];
    const node = one.closest('.gd-node');
    if (node) {
      if (one.matches('.gd-gradient')) layers.push(node.querySelector('.gd-cell'));
      layers.push(node.querySelector('.gd-box'));
    }
    const fills = layers.filter(Boolean).map((layer) => getComputedStyle(layer))
      .map((style) => ({ rgb: parse(style.fill).rgb, alpha: parse(style.fill).alpha * style.opacity }));
    for (let up = node ? node.ownerSVGElement : one; up; up = up.parentElement) {
      fills.push(parse(getComputedStyle(up).backgroundColor));
    }
    return fills.reverse().reduce((below, fill) => over(fill, below), [255, 255, 255]);
  }
  const poor = [];
  for (const one of document.querySelectorAll('body *')) {
    const isText = [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!isText || one.matches('script, style, :disabled') || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    const ink = parse(one.closest('svg') ? style.fill : style.color);
    const below = ground(one);
    const [a, b] = [light(over(ink, below)), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push([ratio.toFixed(2), one.className.baseVal ?? one.className,
      one.textContent.trim().slice(0, 30)]);
  }
  return poor;
})()"""


def contrast(page, url, steps, check):
    """Letters and what they stand on, light and dark, in every pass; and nothing wider than the page."""
    for scheme in ["light", "dark"]:
        page.scheme(scheme)
        for fragment in ["#step=0", "#step=9", f"#step={steps - 3}", f"#step={steps - 3}&predict=1"]:
            page.open("about:blank")
            page.open(url + fragment)
            if "predict" in fragment:
                enter(page, "123456.5")
            page.value("document.getElementById('gp-all').open = true")
            poor = page.value(CONTRAST)
            check(poor == [], f"too little contrast, {scheme}, {fragment}: {poor[:4]}")
    page.scheme("light")
    for width in [320, 400, 800, 1000, 1600]:
        page.resize(width, 900)
        wide = page.value("document.documentElement.scrollWidth")
        check(wide <= width, f"at {width} pixels the page is {wide} wide")
    page.resize(1600, 1000)


def look_around(page, url, steps, check):
    """Play, help, pointing at numbers, keys without letters, and a reader without the script."""
    page.open("about:blank")
    page.open(url)
    page.key(" ")
    time.sleep(2.4)
    page.key(" ")
    step = int(page.value(CARD)["slider"])
    check(1 <= step <= 4, f"two seconds of play lead to step {step}")
    time.sleep(1.3)
    check.equal(int(page.value(CARD)["slider"]), step, "after the pause")

    page.key("?")
    check(page.value("document.getElementById('gp-keys').open"), "? does not open the help")
    page.key("ArrowRight")
    check.equal(int(page.value(CARD)["slider"]), step, "an arrow in the help leads to")
    page.value("document.getElementById('gp-letters').click()")
    page.click("#gp-keys button")
    check(not page.value("document.getElementById('gp-keys').open"), "the help does not close")
    page.key("b")
    check.equal(int(page.value(CARD)["slider"]), step, "a letter that is no key leads to")
    page.key("?")
    check(not page.value("document.getElementById('gp-keys').open"), "? is still a key")

    page.key("End")
    told = next(step for step in steps if step[0] == "share" and " + " in step[3])
    name = told[3].split(" = ")[0]
    page.value(f"location.hash = '#step={len(steps)}'")
    node = page.value("(() => { const all = JSON.parse(document.getElementById('gp-data').textContent);"
                      f"return all.nodes.findIndex((node) => 'd' + node.name === {name!r}); }})()")
    wanted = [step for step in steps if step[0] == "share" and step[3].startswith(f"{name} = ")]
    page.click("#gp-fit")
    page.point(f"#gd-n{node} .gd-gradient")
    text = page.value("document.getElementById('gp-origin').textContent")
    for step in wanted:
        check(f"{step[1]}, so {step[2]}" in text, f"{step} is not told of {name}: {text!r}")
    check.equal(page.value("document.querySelectorAll('.gd-edge.gp-source').length"),
                len({step[1].split("/d")[0] for step in wanted}), "marked edges")
    page.value("document.querySelector('#gp-origin .gp-link').focus()")
    page.key("Enter")
    first = next(number for number, step in enumerate(steps, 1) if step == wanted[0])
    check.equal(int(page.value(CARD)["slider"]), first, "the step of a contribution leads to")
    check(f"Where {name} comes from" in page.value("document.getElementById('gp-origin').textContent"),
          "the step does not tell where its number comes from")
    page.value(f"document.querySelector('#gp-facts .gp-number').focus()")
    check("Where" in page.value("document.getElementById('gp-origin-title').textContent"), "no origin")

    before = page.value("document.getElementById('gp-svg').getBoundingClientRect().width")
    page.click("#gp-larger")
    after = page.value("document.getElementById('gp-svg').getBoundingClientRect().width")
    check(after > before * 1.2, f"the graph is {after} wide after {before}")

    page.send("Emulation.setScriptExecutionDisabled", value=True)
    page.open("about:blank")
    page.open(url)
    page.send("Emulation.setScriptExecutionDisabled", value=False)
    shown = page.value("document.querySelector('noscript p') !== null"
                       " && [...document.querySelectorAll('[data-live]')].every((one) => one.hidden)")
    check(shown, "without the script the page shows controls that do nothing")
    check.equal(page.value("document.querySelectorAll('#gp-all tbody tr').length"), len(steps) - 1,
                "rows of the tables")


def quiet(page, check, url):
    """Nothing was complained about, asked for over a network, or popped up."""
    for event in page.take_events():
        method, details = event["method"], event["params"]
        if method in ("Runtime.exceptionThrown", "Page.javascriptDialogOpening"):
            check(False, f"{url}: {method}: {str(details)[:400]}")
        if method == "Log.entryAdded":
            check(False, f"{url}: {details['entry'].get('text')}")
        if method == "Runtime.consoleAPICalled":
            check(False, f"{url}: console: {details['args']}")
        if method == "Network.requestWillBeSent":
            wanted = details["request"]["url"]
            check(wanted.split("#")[0] in (url, "about:blank"), f"{url} asks for {wanted}")
    check(True, "")


TAGS = set("""html head meta title style body header div h1 h2 p code button noscript main section svg h3
    path g rect circle ellipse text tspan line polygon span input output form label ol li details summary
    table caption thead tbody tr th td dialog dl dt dd kbd script ul b""".split())


def hostile(page, check):
    """What the worksheet says became no element and no attribute."""
    tags = set(page.value("[...document.querySelectorAll('*')].map((one) => one.tagName.toLowerCase())"))
    check(tags <= TAGS, f"elements that do not belong here: {sorted(tags - TAGS)}")
    check.equal(page.value("document.scripts.length"), 2, "scripts")
    check.equal(page.value("[...document.querySelectorAll('*')].filter((one) => [...one.attributes]"
                           ".some((name) => name.name.startsWith('on'))).length"), 0, "handlers")
    text = page.value("document.body.textContent")
    check("<img src=x onerror=alert(4)>" in text, "the label is not shown as it is")


def measure(page):
    """Milliseconds of a step: its script and layout, and until the next frame is drawn."""
    return page.value("""(async () => {
      const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
      const [work, drawn] = [[], []];
      const count = Number(document.getElementById('gp-slider').max);
      for (let step = 0; step < count; step += 1) {
        const start = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        document.body.getBoundingClientRect();
        work.push(performance.now() - start);
        if (step % 20 === 0) { await frame(); drawn.push(performance.now() - start); }
      }
      const start = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
      document.body.getBoundingClientRect();
      const jump = performance.now() - start;
      const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
      return { count, work: middle(work), worst: work[work.length - 1], drawn: middle(drawn),
        worstDrawn: drawn[drawn.length - 1], jump };
    })()""")


def photograph(page, name, url, folder, steps):
    """Pictures to look at."""
    for width, height in [(400, 860), (1600, 1000)]:
        page.resize(width, height)
        for scheme in ["light", "dark"]:
            page.scheme(scheme)
            for step, extra in [(0, ""), (steps // 3, ""), (steps * 3 // 4, ""),
                                (steps * 3 // 4, "&predict=1")]:
                page.open("about:blank")
                page.open(f"{url}#step={step}{extra}")
                time.sleep(0.2)
                kind = "predict" if extra else "step"
                page.screenshot(folder / f"{name}-{width}-{scheme}-{kind}{step}.png", whole=width < 900)
    page.resize(1600, 1000)
    page.scheme("light")
    page.open("about:blank")
    page.open(f"{url}#step={steps}")
    page.pdf(folder / f"{name}.pdf")


def use(page, name, url, check):
    steps = page.narration
    page.open(url)
    if name != "wide.py":
        walk(page, steps, check)
    check.equal(page.value("document.getElementById('gp-slider').max"), str(len(steps)), "steps")
    page.value("location.hash = '#step=7'")
    check.equal(page.value(CARD)["slider"], "7", "after the address has changed")
    page.key("ArrowRight")
    time.sleep(0.3)
    check(page.value("location.hash") == "#step=8", "the address does not tell the step")
    page.reload()
    check.equal(page.value(CARD)["slider"], "8", "after the page was loaded again")
    for broken in ["#step=x", "#step=-5", "#step=1e9", "#%", "#step=2&predict=%00", "#gp-all"]:
        page.open("about:blank")
        page.open(url + broken)
        check(page.value(CARD)["what"] != "", f"the page does not start at {broken}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gradual", required=True)
    parser.add_argument("--require", action="store_true", help="fail where there is no Chromium")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--only", default="", help="the worksheets with this in their names")
    options = parser.parse_args()
    if not chromium.find():
        print("page: no Chromium here, so the step-through page was not opened")
        return 1 if options.require else 0
    check = Checks()
    with tempfile.TemporaryDirectory() as temporary, chromium.Browser() as browser:
        folder = pathlib.Path(temporary)
        if options.screenshots:
            options.screenshots.mkdir(parents=True, exist_ok=True)
        sheets = {"hand-network.py": HAND.read_text(), **SHEETS}
        for number, (name, text) in enumerate(sheets.items()):
            if options.only not in name:
                continue
            sheet, out = folder / name, folder / f"page{number}.html"
            sheet.write_text(text)
            subprocess.run([options.gradual, "graph", sheet, "--as", "html", "-o", out], check=True)
            narration = subprocess.run([options.gradual, "step", sheet], check=True, text=True,
                                       capture_output=True).stdout
            url = out.as_uri()
            page = browser.page(1600, 1000)
            page.narration = steps_of(narration)
            short = re.sub(r"\W+", "-", name.removesuffix(".py")).strip("-")
            if "img" in name:
                page.open(url)
                hostile(page, check)
                for key in ["End", "p", "p", "b", "f"]:
                    page.key(key)
                predicted = [page.key("ArrowRight") for _ in page.narration]
                check(len(predicted) > 5, "too few steps")
                hostile(page, check)
            else:
                use(page, name, url, check)
            if name == "hand-network.py":
                page.open("about:blank")
                page.open(url)
                tab_order(page, check)
                predict_all(page, page.narration, check)
            if name == "readme.py":
                predict_wrong(page, url, check)
                look_around(page, url, page.narration, check)
                contrast(page, url, len(page.narration), check)
            if name == "wide.py":
                page.open("about:blank")
                page.open(url)
                opened = page.value("performance.timing.loadEventEnd - performance.timing.navigationStart")
                figures = measure(page)
                nodes = page.value("document.querySelectorAll('.gd-node').length")
                print(f"page: {nodes} nodes, {figures['count']} steps: opens in {opened} ms; a step takes "
                      f"{figures['work']:.1f} ms (at most {figures['worst']:.1f}), drawn after "
                      f"{figures['drawn']:.0f} ms (at most {figures['worstDrawn']:.0f}); from the last "
                      f"step to the first {figures['jump']:.0f} ms")
                check(nodes >= 500, f"only {nodes} nodes")
                check(opened <= 5000, f"opens in {opened} ms")
                check(figures["work"] <= 500, f"a step takes {figures['work']} ms")
            quiet(page, check, url)
            if options.screenshots:
                photograph(page, short, url, options.screenshots, len(page.narration))
                quiet(page, check, url)
    for failure in check.failures[:40]:
        print(f"page: {failure}")
    print(f"page: {check.count} checks, {len(check.failures)} failures")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
