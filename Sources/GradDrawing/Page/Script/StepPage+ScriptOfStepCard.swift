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

    // An operation's operands with their values.
    function operandsOf(node) {
      const unique = [...new Set(nodes[node].operands)].filter((one) => nodes[one].kind !== 'constant');
      const shown = unique.slice(0, 12).map((one) =>
        element('span', 'gp-pair', nodes[one].name + ' = ', chip(valueOf(one), one, 'value')));
      if (unique.length > shown.length) shown.push('\u2026');
      return shown;
    }

    function place(node) {
      return nodes[node].line > 0 ? 'line ' + nodes[node].line : '';
    }

    const views = {
      start: () => ({
        eyebrow: 'Before the first step',
        what: 'How ' + data.title + ' comes about',
        facts: [
          element('p', '', 'Forward, every number is computed from the inputs to the result: ' +
            (turn - 1) + ' steps. Backward, derivatives are handed down from the result to the inputs: ' +
            (last - turn + 1) + ' steps.'),
          element('p', '', 'Go on with the buttons above, or with the arrow keys.'),
        ],
        words: 'Before the first step.',
      }),
      value: (step, hidden) => {
        const node = nodes[step.node];
        const value = hidden ? '?' : chip(step.result.text, step.node, 'value');
        const facts = [];
        if (node.expression === null) {
          facts.push(fact('Given', node.name + ' = ', value));
        } else {
          const put = step.numbers === null ? [] : [step.numbers, ' = '];
          facts.push(fact('Operands', ...operandsOf(step.node)));
          facts.push(fact('Numbers put in', ...put, value));
        }
        return {
          eyebrow: 'Forward',
          what: formula(step.node),
          facts,
          words: formula(step.node) + ' = ' + (hidden ? 'what?'
            : (step.numbers === null ? '' : step.numbers + ' = ') + step.result.text),
        };
      },
      seed: (step, hidden) => ({
        eyebrow: 'Backward',
        what: 'The backward pass begins at ' + data.title,
        facts: [
          fact('Rule', 'd' + data.title + '/d' + data.title + ' = ',
            hidden ? '?' : chip(step.result.text, root, 'gradient')),
          element('p', '', 'Whatever changes ' + data.title + ' changes it by just as much.'),
        ],
        words: 'The backward pass begins: d' + data.title + '/d' + data.title + ' = ' +
          (hidden ? 'what?' : step.result.text),
      }),
      share: (step, hidden) => {
        const name = 'd' + nodes[step.node].name;
        const shares = sharesOf[step.node];
        const order = shares.indexOf(now) + 1;
        const count = shares.length === 1 ? 'the only contribution to ' + name
          : 'contribution ' + order + ' of ' + shares.length + ' to ' + name;
        const head = {
          eyebrow: 'Backward',
          what: formula(step.from) + ' passes back to ' + nodes[step.node].name,
          count,
        };
        if (hidden) {
          return {
            ...head,
            facts: [
              fact('Arrives at ' + nodes[step.from].name, chip(step.upstream.text, step.from, 'gradient')),
              fact('Operands', ...operandsOf(step.from)),
              ...(step.before ? [fact(name + ' before', chip(step.before.text, step.node, 'gradient'))] : []),
            ],
            words: head.what + '. What is ' + name + ' now?',
          };
        }
        const product = step.upstream.text + ' * ' + step.local.text + ' = ' + step.amount.text;
        const sum = name + ' = ' + (step.before ? step.before.text + ' + ' + step.addend + ' = ' : '') + step.sum.text;
        const before = step.before
          ? [chip(step.before.text, step.node, 'gradient'), ' + ', element('b', '', step.addend), ' = '] : [];
        return {
          ...head,
          facts: [
            fact('Rule', step.rule),
            fact('Numbers put in', chip(step.upstream.text, step.from, 'gradient'), ' * ', step.local.text,
              ' = ', element('b', '', step.amount.text)),
            fact(order === shares.length ? 'Sum, complete' : 'Sum so far', name + ' = ', ...before,
              chip(step.sum.text, step.node, 'gradient')),
          ],
          words: [step.rule, product, sum].join('. '),
        };
      },
    };

    function showStepCard() {
      const step = steps[now];
      const view = views[step.kind](step, isHidden(now));
      const line = step.kind === 'start' ? '' : place(step.kind === 'share' ? step.from : step.node);
      setText(find('eyebrow'), [view.eyebrow, line, view.count].filter(Boolean).join(' \u00b7 '));
      setText(find('what'), view.what);
      find('facts').replaceChildren(...(step.kind === 'start' ? view.facts : [wrap(view.facts)]));
      const place_ = now === 0 ? '' : 'Step ' + now + ' of ' + last + ', ' + view.eyebrow.toLowerCase() + '. ';
      return place_ + view.words;
    }

    function wrap(facts) {
      const list = element('dl', 'gp-facts');
      list.append(...facts.filter((one) => one.tagName === 'DIV'));
      const rest = facts.filter((one) => one.tagName !== 'DIV');
      return rest.length === 0 ? list : element('div', '', list, ...rest);
    }

    // MARK: The worksheet
    const sourcePane = find('source');
    const lines = new Map();
    for (const line of document.querySelectorAll('.gp-lines li')) lines.set(Number(line.dataset.line), line);
    const markLine = marker('gp-current');

    function showLine() {
      const step = steps[now];
      const node = step.kind === 'start' ? null : step.kind === 'share' ? step.from : step.node;
      const line = node === null ? null : lines.get(nodes[node].line);
      for (const old of document.querySelectorAll('.gp-lines [aria-current]')) old.removeAttribute('aria-current');
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
