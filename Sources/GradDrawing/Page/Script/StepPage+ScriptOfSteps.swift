extension StepPage {
  /// The steps as the script holds them, and what is known after each.
  static let scriptOfSteps = #"""
    const find = (id) => document.getElementById('gp-' + id);
    const data = JSON.parse(find('data').textContent);
    const nodes = data.nodes;
    const root = nodes.length - 1;

    // JSON has no nan and no infinities: they come as strings.
    const read = (entry) => entry && {
      text: entry[0],
      value: typeof entry[1] === 'number' ? entry[1]
        : { nan: NaN, inf: Infinity, '-inf': -Infinity }[entry[1]],
      short: entry[2],
    };

    // Step 0 is before everything. Then every step makes one number known: a value, the 1 with
    // which the backward pass begins, or what a node passes back to an operand.
    const steps = [{ kind: 'start' }];
    for (const step of data.forward) {
      const { node, numbers, result } = step;
      steps.push({ kind: 'value', node, numbers, result: read(result) });
    }
    const turn = steps.length;
    steps.push({ kind: 'seed', node: root, result: read(data.seed) });
    for (const step of data.backward) {
      const share = { kind: 'share', from: step.node, node: step.operand, rule: step.rule };
      for (const name of ['upstream', 'local', 'amount', 'before', 'sum']) {
        share[name] = read(step[name]);
      }
      share.addend = step.addend;
      share.result = share.sum;
      steps.push(share);
    }
    const last = steps.length - 1;

    // The step at which the value of a node is known; constants are known from the beginning.
    const valueAt = nodes.map(() => 0);
    // The steps at which something is passed back to a node.
    const sharesOf = nodes.map(() => []);
    steps.forEach((step, index) => {
      if (step.kind === 'value') valueAt[step.node] = index;
      if (step.kind === 'seed' || step.kind === 'share') sharesOf[step.node].push(index);
    });

    // How many of the ascending numbers are at most a limit.
    function countUpTo(list, limit) {
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle] <= limit) low = middle + 1; else high = middle;
      }
      return low;
    }

    // The derivative by a node as it stands after a step; null where nothing has arrived.
    function gradientAt(node, step) {
      const count = countUpTo(sharesOf[node], step);
      return count === 0 ? null : steps[sharesOf[node][count - 1]].result;
    }

    // The value of a node, as the worksheet's numbers are written.
    function valueOf(node) {
      const step = steps[valueAt[node]];
      return step.kind === 'value' ? step.result.text : nodes[node].name;
    }

    const formula = (node) =>
      nodes[node].expression === null ? nodes[node].name
        : nodes[node].name + ' = ' + nodes[node].expression;

    // The step that is shown, and whether numbers are to be predicted.
    let now = 0;
    let predicting = false;
    // The steps whose number was entered or given.
    const known = new Set();

    // Whether a step has a number that a reader can work out.
    function isQuestion(index) {
      const step = steps[index];
      return step.kind === 'share' || step.kind === 'seed'
        || (step.kind === 'value' && nodes[step.node].expression !== null);
    }
    const isHidden = (index) => predicting && isQuestion(index) && !known.has(index);
    // The last step whose number may be seen.
    const seen = () => isHidden(now) ? now - 1 : now;
    """#
}
