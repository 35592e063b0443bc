"""Predict mode of the step-through page: every number by keys, and wrong ones; .ci/page.py runs it."""

from page_steps import CARD, KNOWN, known_after


def result_of(step):
    return step[-1].rsplit(" = ", 1)[-1]


def enter(page, text):
    """Enters a number, and gives what is replied."""
    page.value("document.getElementById('gp-answer').focus()")
    page.value("document.getElementById('gp-answer').select()")
    page.write(text)
    page.key("Enter")
    return page.value("document.getElementById('gp-reply').textContent")


# The node of the step: its number, its texts, what its tooltip says, whether it is coloured.
ASKED = """(() => {
  const node = document.querySelector('.gd-node.gp-current');
  const text = (name) => node.querySelector(name)?.textContent ?? '';
  return { node: Number(node.dataset.node), value: text('.gd-value'), gradient: text('.gd-gradient'),
    title: text('title'), isColoured: /gd-(up|down|flat)/.test(node.getAttribute('class')),
    origin: document.querySelectorAll('#gp-origin li').length };
})()"""


def check_hidden(page, data, number, check):
    """The number that is asked for is nowhere, and those of the other steps are there."""
    asked = page.value(ASKED)
    before = known_after(data, number - 1)
    values, gradients, _ = page.value(KNOWN)
    if number <= len(data["forward"]):
        check.equal((asked["value"], asked["gradient"]), ("?", ""), f"asked for at step {number}")
        check("value" not in asked["title"], f"the tooltip tells the value at step {number}")
        check.equal((values, gradients), (sorted({*before[0], asked["node"]}), before[1]),
                    f"what is known while step {number} is asked for")
        return
    check.equal(asked["gradient"], "?", f"asked for at step {number}")
    check(not asked["isColoured"], f"the colour tells the derivative at step {number}")
    place = number - len(data["forward"]) - 2
    if place >= 0:
        step = data["backward"][place]
        told = sum(1 for one in data["backward"][:place] if one["operand"] == step["operand"])
        check.equal(asked["origin"], told, f"contributions told while step {number} is asked for")
        check(("so far" in asked["title"]) == (told > 0), f"the tooltip at step {number}")
    check.equal((values, gradients), (before[0], sorted({*before[1], asked["node"]})),
                f"what is known while step {number} is asked for")


def predict_all(page, steps, check):
    """Every number of both passes is entered, without a mouse."""
    page.key("Home")
    page.key("p")
    page.key("ArrowRight")
    data = page.value("JSON.parse(document.getElementById('gp-data').textContent)")
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
            check_hidden(page, data, number, check)
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


def predict_wrong(page, url, steps, check):
    """Wrong numbers on micrograd's example get the right words, and no number."""
    def at(step):
        page.open("about:blank")
        page.open(f"{url}#step={step}&predict=1")

    shares = [(number, step) for number, step in enumerate(steps, 1) if step[0] == "share"]
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
