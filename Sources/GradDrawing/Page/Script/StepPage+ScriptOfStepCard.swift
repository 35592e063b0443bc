extension StepPage {
  /// The card that tells the step: node, rule, numbers put in, sum so far.
  static let scriptOfStepCard = #"""
    function element(tag, name, ...children) {
      const made = document.createElement(tag);
      if (name) made.className = name;
      made.append(...children);
      return made;
    }

    // A number that tells where it comes from.
    function chip(text, node, what) {
      const made = element('button', 'gp-number', text);
      made.type = 'button';
      made.dataset.node = node;
      made.dataset.what = what;
      return made;
    }

    function fact(label, ...content) {
      return element('div', 'gp-fact', element('dt', '', label), element('dd', '', ...content));
    }

    // An operation's operands with their values; of many the first, and the one that it is about.
    function operandsOf(node, about) {
      const all = [...new Set(nodes[node].operands)]
        .filter((one) => nodes[one].kind !== 'constant');
      const shown = all.filter((one, index) => index < 4 || one === about).map((one) =>
        element('span', 'gp-pair', `${nodes[one].name} = `, chip(valueOf(one), one, 'value')));
      if (shown.length < all.length) shown.push(`and ${all.length - shown.length} more`);
      return shown;
    }

    const derivativeChip = (number, node) => chip(number.text, node, 'gradient');

    const views = {
      start: () => ({
        eyebrow: 'Before the first step',
        what: `How ${data.title} comes about`,
        rest: [
          element('p', '', `Forward, every number is computed from the inputs to the result:
            ${turn - 1} steps. Backward, derivatives are handed down from the result to the inputs:
            ${last - turn + 1} steps.`),
          element('p', '', 'Go on with the buttons above, or with the arrow keys.'),
        ],
        words: 'Before the first step.',
      }),

      value: (step, hidden) => {
        const { name, expression } = nodes[step.node];
        const value = hidden ? '?' : chip(step.result.text, step.node, 'value');
        const put = step.numbers === null ? '' : `${step.numbers} = `;
        return {
          eyebrow: 'Forward',
          what: formula(step.node),
          facts: expression === null ? [fact('Given', `${name} = `, value)]
            : [fact('Operands', ...operandsOf(step.node)), fact('Numbers put in', put, value)],
          words: `${formula(step.node)} = ${hidden ? 'what?' : put + step.result.text}`,
        };
      },

      seed: (step, hidden) => {
        const rule = `d${data.title}/d${data.title} = `;
        return {
          eyebrow: 'Backward',
          what: `The backward pass begins at ${data.title}`,
          facts: [fact('Rule', rule, hidden ? '?' : derivativeChip(step.result, root))],
          rest: [element('p', '', `Whatever changes ${data.title} changes it by just as much.`)],
          words: `The backward pass begins: ${rule}${hidden ? 'what?' : step.result.text}`,
        };
      },

      share: (step, hidden) => {
        const name = `d${nodes[step.node].name}`;
        const shares = sharesOf[step.node];
        const order = shares.indexOf(now) + 1;
        const head = {
          eyebrow: 'Backward',
          what: `${formula(step.from)} passes back to ${nodes[step.node].name}`,
          count: shares.length === 1 ? `the only contribution to ${name}`
            : `contribution ${order} of ${shares.length} to ${name}`,
        };
        const { upstream, local, amount, before, addend, sum } = step;
        if (hidden) {
          const facts = [
            fact(`Arrives at ${nodes[step.from].name}`, derivativeChip(upstream, step.from)),
            fact('Operands', ...operandsOf(step.from, step.node)),
          ];
          if (before) facts.push(fact(`${name} before`, derivativeChip(before, step.node)));
          return { ...head, facts, words: `${head.what}. What is ${name} now?` };
        }
        const addition = before
          ? [derivativeChip(before, step.node), ' + ', element('b', '', addend), ' = '] : [];
        return {
          ...head,
          facts: [
            fact('Rule', step.rule),
            fact('Numbers put in', derivativeChip(upstream, step.from), ` * ${local.text} = `,
              element('b', '', amount.text)),
            fact(order === shares.length ? 'Sum, complete' : 'Sum so far',
              `${name} = `, ...addition, derivativeChip(sum, step.node)),
          ],
          words: `${step.rule}. ${upstream.text} * ${local.text} = ${amount.text}. ` +
            `${name} = ${before ? `${before.text} + ${addend} = ` : ''}${sum.text}`,
        };
      },
    };

    // The node that does something in a step.
    const actor = (step) => step.kind === 'share' ? step.from : step.node;

    // Fills the card; what it says is also what is read aloud.
    function showStepCard() {
      const step = steps[now];
      const { eyebrow, what, count, facts, rest, words } = views[step.kind](step, isHidden(now));
      const line = step.kind === 'start' ? 0 : nodes[actor(step)].line;
      const place = [eyebrow, line > 0 ? `line ${line}` : '', count || ''];
      setText(find('eyebrow'), place.filter(Boolean).join(' \u00b7 '));
      setText(find('what'), what);
      const list = element('dl', 'gp-facts', ...(facts || []));
      find('facts').replaceChildren(...(facts ? [list] : []), ...(rest || []));
      return now === 0 ? words : `Step ${now} of ${last}, ${eyebrow.toLowerCase()}. ${words}`;
    }

    // MARK: The worksheet
    const sourcePane = find('source');
    const lines = new Map();
    for (const line of document.querySelectorAll('.gp-lines li')) {
      lines.set(Number(line.dataset.line), line);
    }
    const markLine = marker('gp-current');
    let oldLine = null;

    function showLine() {
      const step = steps[now];
      const line = step.kind === 'start' ? null : lines.get(nodes[actor(step)].line);
      if (oldLine) oldLine.removeAttribute('aria-current');
      oldLine = line;
      markLine([line]);
      if (!line) return;
      line.setAttribute('aria-current', 'step');
      const [room, box] = [sourcePane.getBoundingClientRect(), line.getBoundingClientRect()];
      if (box.top < room.top || box.bottom > room.bottom) {
        sourcePane.scrollBy(0, (box.top + box.bottom) / 2 - (room.top + room.bottom) / 2);
      }
    }
    """#
}
