"""Whether the step-through page shows what `gradual step` tells; .ci/page.py runs it."""

import re


def steps_of(narration):
    """The steps as `gradual step` tells them: kind, and the texts of a step."""
    steps, is_backward = [], False
    # Of arrays the statements come first.
    for line in narration[narration.index("forward:"):].splitlines():
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


# Which nodes have a value and a derivative, and over which edges something was passed back.
KNOWN = """(() => {
  const number = (one) => Number(one.closest('.gd-node').dataset.node);
  const filled = (query) => [...document.querySelectorAll(query)]
    .filter((one) => one.textContent !== '').map(number).sort((a, b) => a - b);
  return [filled('.gd-value'), filled('.gd-gradient'),
    [...document.querySelectorAll('.gd-edge.gp-passed')].map((one) => one.id).sort()];
})()"""


def known_after(data, number):
    """What the graph is to show after a step."""
    constants = {place for place, node in enumerate(data["nodes"]) if node["kind"] == "constant"}
    forward = data["forward"][:number]
    backward = data["backward"][:max(0, number - len(data["forward"]) - 1)]
    begun = {len(data["nodes"]) - 1} if number > len(data["forward"]) else set()
    return [
        sorted({step["node"] for step in forward}),
        sorted(begun | {step["operand"] for step in backward} - constants),
        sorted({f"gd-e{step['operand']}-{step['node']}" for step in backward}),
    ]


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
    data = page.value("JSON.parse(document.getElementById('gp-data').textContent)")
    check.equal(page.value(KNOWN), known_after(data, 0), "what is known before the first step")
    states = [page.value(STATE)]
    for number, step in enumerate(steps, 1):
        page.key("ArrowRight")
        card = page.value(CARD)
        check.equal(shown(card), step, f"step {number}")
        check.equal((card["slider"], card["count"]), (str(number), f"{number} / {len(steps)}"),
                    f"the count at step {number}")
        check(f"Step {number} of {len(steps)}" in card["live"], f"step {number} is not announced")
        check.equal(len(card["current"]), 1, f"marked nodes at step {number}")
        check.equal(page.value(KNOWN), known_after(data, number), f"what is known at step {number}")
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
