"""The step-through page as a reader uses it; .ci/page.py runs it."""

import time

from page_steps import CARD


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


def look_around(page, url, steps, check):
    """Play, help, pointing at numbers, keys without letters, and a reader without the script."""
    page.open("about:blank")
    page.open(url)
    page.key(" ")
    check(page.wait("document.getElementById('gp-slider').value === '2'", 20), "it does not play")
    page.key(" ")
    step = int(page.value(CARD)["slider"])
    check(step < 9, f"it plays to step {step} in no time")
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
    page.value("document.querySelector('#gp-facts .gp-number').focus()")
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


def use_address(page, url, steps, check):
    """The address tells the step, and leads to it."""
    check.equal(page.value("document.getElementById('gp-slider').max"), str(len(steps)), "steps")
    # An address that it has already would tell the page nothing.
    page.wait("location.hash === '#step=' + document.getElementById('gp-slider').value")
    page.value("location.hash = '#step=7'")
    check(page.wait("document.getElementById('gp-slider').value === '7'"),
          "the page does not follow the address")
    page.key("ArrowRight")
    check(page.wait("location.hash === '#step=8'"), "the address does not tell the step")
    page.reload()
    check.equal(page.value(CARD)["slider"], "8", "after the page was loaded again")
    page.key("p")
    check(page.wait("location.hash === '#step=8&predict=1'"), "the address does not tell the mode")
    page.reload()
    check(page.value("document.getElementById('gp-predict').ariaPressed") == "true",
          "the address does not restore the mode")
    for broken in ["#step=x", "#step=-5", "#step=1e9", "#%", "#step=2&predict=%00", "#gp-all"]:
        page.open("about:blank")
        page.open(url + broken)
        check(page.value(CARD)["what"] != "", f"the page does not start at {broken}")
