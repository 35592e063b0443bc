extension StepPage {
  /// Where a number comes from: told beside the graph, and marked in it.
  static let scriptOfOrigins = #"""
    const markSources = marker('gp-source');

    function originOfValue(node) {
      const { name, kind, expression } = nodes[node];
      if (valueAt[node] > seen()) return [`The value of ${name} is not computed yet.`];
      const step = steps[valueAt[node]];
      if (kind !== 'operation') return [`${name} is given: ${valueOf(node)}`];
      const parts = [name, expression, step.numbers, step.result.text];
      return [parts.filter((one) => one !== null).join(' = ')];
    }

    function originOfGradient(node) {
      const name = 'd' + nodes[node].name;
      const shares = sharesOf[node];
      const arrived = shares.slice(0, countUpTo(shares, seen()));
      if (shares.length === 0) return [`Nothing passes a derivative back to ${nodes[node].name}.`];
      const parts = [];
      const sum = gradientAt(node, seen());
      const open = shares.length - arrived.length;
      parts.push(sum === null ? `Nothing has arrived for ${name} yet.`
        : `${name} = ${sum.text}${open > 0 ? ' so far' : ''}`);
      const list = element('ul', '');
      for (const index of arrived.slice(0, 40)) {
        const step = steps[index];
        const link = element('button', 'gp-link', `step ${index}`);
        link.type = 'button';
        link.dataset.step = index;
        const words = step.kind === 'seed' ? `the backward pass begins with ${step.result.text}`
          : `${step.rule}, so ${step.upstream.text} * ${step.local.text} = ${step.amount.text}`;
        list.append(element('li', '', words, ' ', link));
      }
      if (arrived.length > 40) list.append(element('li', '', `and ${arrived.length - 40} more`));
      if (list.childElementCount > 0) parts.push(list);
      const verb = open === 1 ? 'contribution is' : 'contributions are';
      if (open > 0) parts.push(`${open} ${verb} still to come.`);
      return parts;
    }

    function showOrigin(node, what) {
      const parts = what === 'value' ? originOfValue(node) : originOfGradient(node);
      const name = (what === 'value' ? '' : 'd') + nodes[node].name;
      setText(find('origin-title'), `Where ${name} comes from`);
      find('origin-text').replaceChildren(...parts.map((part) =>
        typeof part === 'string' ? element('p', '', part) : part));
      const arrived = sharesOf[node].slice(0, countUpTo(sharesOf[node], seen()))
        .filter((index) => steps[index].kind === 'share');
      markSources([shapes[node], ...(what === 'value'
        ? nodes[node].operands.map((operand) => edge(operand, node))
        : arrived.map((index) => edge(node, steps[index].from)))]);
    }

    // Without a wish of the reader, the number of the step.
    function showUsualOrigin() {
      const step = steps[now];
      if (step.kind === 'start') {
        setText(find('origin-title'), 'Where a number comes from');
        const words = 'Point at a number, here or in the graph.';
        find('origin-text').replaceChildren(element('p', '', words));
      } else {
        showOrigin(step.node, step.kind === 'value' ? 'value' : 'gradient');
      }
      markSources([]);
    }

    function originAt(target) {
      const number = target.closest('.gp-number, .gp-entry');
      if (number) return [Number(number.dataset.node), number.dataset.what];
      const shape = target.closest('.gd-node');
      if (!shape) return null;
      const node = Number(shape.dataset.node);
      const isValue = target.closest('.gd-value') || gradientAt(node, seen()) === null;
      return [node, isValue ? 'value' : 'gradient'];
    }

    function follow(event) {
      const wanted = originAt(event.target);
      if (wanted) showOrigin(...wanted);
    }

    // MARK: The graph by keyboard: one of its nodes is in the order of Tab.
    let reachable = null;

    function makeReachable(node) {
      if (reachable === node) return;
      if (reachable !== null && shapes[reachable]) shapes[reachable].removeAttribute('tabindex');
      reachable = node;
      if (shapes[node]) {
        shapes[node].setAttribute('tabindex', '0');
        shapes[node].setAttribute('role', 'img');
      }
    }

    // To the node before or behind the one that has the focus.
    function moveInGraph(by) {
      let node = reachable + by;
      while (node >= 0 && node < nodes.length && !shapes[node]) node += by;
      if (node < 0 || node >= nodes.length) return;
      makeReachable(node);
      shapes[node].focus({ preventScroll: true });
      keepInView(node);
    }
    """#
}
