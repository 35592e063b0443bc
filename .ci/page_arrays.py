"""The arrays of the step-through page, as a reader uses them; .ci/page.py runs it."""

import json
import math
import subprocess

SHEET = """\
import numpy as np
X = np.array([[1.0, 2.0], [0.5, 1.5], [2.0, -1.0]])
params = {'W1': values(np.array([[0.5, 1.25, -0.3], [0.75, -2.0, 0.1]]))}
b1 = values(np.array([0.25, 1.5, 0.1]))
b1[0].label = '<img src=x onerror=alert(4)>'
W2 = values(np.array([[0.5], [1.25], [-0.3]]))
scale = Value(0.5)
def forward(x):
    h = np.maximum(0, X @ params['W1'] + b1)
    return h @ W2
Z2 = forward(X)
loss = np.mean(Z2 ** 2) * scale + np.sum(W2 * W2)
"""

ENTRIES = """[...document.querySelectorAll('.gp-entry')].map((one) => [one.dataset.what,
  Number(one.dataset.node), one.textContent, one.getAttribute('aria-label') || '',
  one.classList.contains('gp-now'), one.classList.contains('gp-used')])"""
SLIDER = "Number(document.getElementById('gp-slider').value)"


def flat(nested):
    return [item for part in nested for item in flat(part)] if isinstance(nested, list) else [nested]


def use_arrays(page, url, gradual, sheet, check):
    """Every entry, at every step; by pointer, by keyboard, and while numbers are predicted."""
    data = json.loads(subprocess.run(
        [gradual, "step", "--json", sheet], check=True, capture_output=True, text=True).stdout)
    arrays = data["arrays"]["statements"] + data["arrays"]["given"]
    # What each step makes known, in the order of the slider.
    steps = [None] + [("value", step["node"]) for step in data["forward"]]
    steps.append(("gradient", data["backward"][0]["node"]))
    for step in data["backward"]:
        for part in step["contributions"]:
            steps.append(("gradient", part["node"]))
    check.equal(page.value("document.querySelectorAll('.gp-array').length"), len(arrays), "arrays")
    wanted = {}
    for array in arrays:
        for what, numbers in [("value", array["values"]), ("gradient", array["gradients"])]:
            for node, number in zip(flat(array["nodes"]), flat(numbers)):
                wanted.setdefault((what, node), []).append(number)

    page.key("Home")
    found = page.value(ENTRIES)
    check.equal(len(found), sum(map(len, wanted.values())), "entries")
    check(all(entry[2] == "\u00b7" for entry in found), "something is known before the first step")
    check(all("not known yet" in entry[3] for entry in found), "and is not said to a screen reader")
    last = {}
    for number, step in enumerate(steps):
        if step:
            last[step] = number
    for number, step in enumerate(steps):
        found = page.value(ENTRIES)
        now = [(entry[0], entry[1]) for entry in found if entry[4]]
        expected = [step] * len(wanted.get(step, []))
        check.equal(now, expected, f"entries marked at step {number}")
        for what, node, text, *_ in found:
            if last[(what, node)] <= number:
                number_shown = float(text)
                check(any(math.isclose(number_shown, want, rel_tol=1e-3, abs_tol=1e-12)
                          for want in wanted[(what, node)]), f"{what} {node} is {text}")
            elif what == "value":
                check.equal(text, "\u00b7", f"value {node} at step {number}")
        if number < len(steps) - 1:
            page.key("ArrowRight")

    # By pointer: to the step that makes an entry known, and its contributions beside the graph.
    for what, node in list(wanted)[::3]:
        page.value("window.scrollTo(0, 0)")
        page.value(f"document.querySelector('.gp-entry[data-what={what}][data-node=\"{node}\"]').click()")
        check.equal(page.value(SLIDER), last[(what, node)], f"the step of {what} {node}")
        if what == "gradient":
            parts = sum(step == (what, node) for step in steps)
            check.equal(page.value("document.querySelectorAll('#gp-origin-text li').length"), parts,
                        f"contributions to {node}")

    # By keyboard: one entry of a table is reached by Tab, the others by arrows.
    page.value("document.querySelector('.gp-grid tbody tr + tr').parentElement"
               ".querySelector('.gp-entry').focus()")
    before = page.value(SLIDER)
    page.key("ArrowRight")
    place = "document.activeElement.closest('td')?.cellIndex"
    check.equal(page.value(place), 2, "the arrow leads to column")
    page.key("ArrowDown")
    check.equal(page.value("document.activeElement.closest('tr').rowIndex"), 2, "and to row")
    check.equal(page.value(SLIDER), before, "arrows in an array move the slider to")
    check.equal(page.value("document.activeElement.closest('table').querySelectorAll("
                           "'.gp-entry[tabindex=\"0\"]').length"), 1, "entries in the order of Tab")
    node = page.value("Number(document.activeElement.dataset.node)")
    page.key("Enter")
    check.equal(page.value(SLIDER), last[("value", node)], "Enter leads to step")
    page.value("document.activeElement.blur()")

    # While numbers are predicted nothing is given away.
    page.key("b")
    page.key("p")
    shown = page.value(ENTRIES)
    check(all(entry[2] == "?" for entry in shown if entry[4]), "the question is answered in an array")
    check(all(entry[2] == "\u00b7" for entry in shown if entry[0] == "gradient" and not entry[4]),
          "a later derivative is shown")
    page.key("p")
    names = page.value("[...document.querySelectorAll('.gp-array')].map((one) =>"
                       " document.getElementById(one.getAttribute('aria-labelledby')).textContent)")
    check("h = np.maximum(0, X @ params['W1'] + b1)" in names, f"{names}")
