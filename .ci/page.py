"""Opens the step-through page in headless Chromium and uses it as a reader would.

    python3 .ci/page.py --gradual PATH [--require] [--screenshots DIR] [--only NAME]

Without Chromium it says so, and ends with 0 unless --require is given. With --screenshots the pages
are also photographed, 400 and 1600 pixels wide, light and dark, and printed.
"""

import pathlib
import re
import sys
import tempfile

import chromium
import page_arrays
from page_arrays import use_arrays
from page_looks import contrast, measure, photograph
from page_predicting import predict_all, predict_wrong
from page_steps import steps_of, walk
from page_use import look_around, tab_order, use_address
from sheets import LESSONS, README, command, parser

HAND = LESSONS / "hand-network.py"

SHEETS = {
    "readme.py": README,
    "arrays.py": page_arrays.SHEET,
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


def use(page, name, url, steps, check, gradual, sheet):
    """Does with the page of a worksheet what that worksheet is for."""
    page.open(url)
    if name == "arrays.py":
        hostile(page, check)
        use_arrays(page, url, gradual, sheet, check)
        page.open("about:blank")
        return contrast(page, url, len(steps), check)
    if "img" in name:
        hostile(page, check)
        for key in ["End", "p", "p", "b", "f"] + ["ArrowRight"] * len(steps):
            page.key(key)
        return hostile(page, check)
    if name != "wide.py":
        walk(page, steps, check)
    use_address(page, url, steps, check)
    page.open("about:blank")
    page.open(url)
    if name == "hand-network.py":
        tab_order(page, check)
        predict_all(page, steps, check)
    if name == "readme.py":
        predict_wrong(page, url, steps, check)
        look_around(page, url, steps, check)
        contrast(page, url, len(steps), check)
    if name == "wide.py":
        opened = page.value("performance.timing.loadEventEnd - performance.timing.navigationStart")
        nodes = page.value("document.querySelectorAll('.gd-node').length")
        figures = measure(page)
        print(f"page: {nodes} nodes, {figures['count']} steps: opens in {opened} ms; a step takes "
              f"{figures['work']:.1f} ms (at most {figures['worst']:.1f}), drawn after "
              f"{figures['drawn']:.0f} ms (at most {figures['worstDrawn']:.0f}); from the last "
              f"step to the first {figures['jump']:.0f} ms")
        check(nodes >= 500, f"only {nodes} nodes")
        check(opened <= 5000, f"opens in {opened} ms")
        check(figures["work"] <= 500, f"a step takes {figures['work']} ms")


def main():
    words = parser(__doc__)
    words.add_argument("--screenshots", type=pathlib.Path)
    words.add_argument("--only", default="", help="the worksheets with this in their names")
    options = words.parse_args()
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
            command(options.gradual, "graph", sheet, "--as", "html", "-o", out).check_returncode()
            told = command(options.gradual, "step", sheet).stdout
            page = browser.page(1600, 1000)
            try:
                use(page, name, out.as_uri(), steps_of(told), check, options.gradual, sheet)
                quiet(page, check, out.as_uri())
                if options.screenshots:
                    photograph(page, name, out.as_uri(), options.screenshots, len(steps_of(told)))
                    quiet(page, check, out.as_uri())
            except chromium.BrowserError as error:
                check(False, f"{name}: {error}")
    for failure in check.failures[:40]:
        print(f"page: {failure}")
    print(f"page: {check.count} checks, {len(check.failures)} failures")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
