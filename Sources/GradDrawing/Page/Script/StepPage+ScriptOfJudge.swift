extension StepPage {
  /// Says what is wrong with a wrong number, without saying the right one.
  static let scriptOfJudge = #"""
    // How large the terms are that make up each number: what is 0 but for rounding may be called 0.
    const scales = (() => {
      const values = nodes.map((node) => node.kind === 'constant' ? Math.abs(node.value) || 0 : 0);
      const arriving = nodes.map(() => 0);
      return steps.map((step) => {
        const { kind, node } = step;
        if (kind === 'start') return 0;
        if (kind === 'value') {
          const { symbol, operands } = nodes[node];
          const isSum = ['+', '-', 'sum', 'mean', 'dot'].includes(symbol);
          const terms = isSum ? operands.reduce((all, one) => all + values[one], 0) : 0;
          values[node] = Math.max(Math.abs(step.result.value), terms);
          return values[node];
        }
        arriving[node] += kind === 'seed' ? 1 : arriving[step.from] * Math.abs(step.local.value);
        return arriving[node];
      });
    })();

    const valueNumber = (node) => {
      const step = steps[valueAt[node]];
      return step.kind === 'value' ? step.result.value : Number(nodes[node].value);
    };

    // Pairs of a number that a mistake gives, and what is said to it.
    function mistakesOfShare(step) {
      const [u, l, m] = [step.upstream.value, step.local.value, step.amount.value];
      const [from, to] = [nodes[step.from].name, nodes[step.node].name];
      const b = step.before ? step.before.value : null;
      const list = [];
      if (b !== null) {
        list.push(
          [m, `That is what this step adds. What does d${to} come to, with what it had before?`],
          [b, `That is what d${to} had before. This step adds something to it.`],
          [b - m, `What comes from ${from} is added to what d${to} had, not subtracted.`]);
      }
      list.push(
        [-step.sum.value, 'The size is right, the sign is not.'],
        [l, `That is the local derivative alone. What arrives at ${from} is missing.`],
        [u, `That is what arrives at ${from}. The local derivative is missing.`]);
      if (b !== null) {
        list.push(
          [-m, `That is what this step adds, with the wrong sign, without what d${to} had before.`],
          [b + l, `Added was the local derivative alone: what arrives at ${from} is missing.`],
          [b + u, `Added was what arrives at ${from}: the local derivative is missing.`]);
      }
      for (const other of sharesFrom(step.from)) {
        if (other.node === step.node) continue;
        const name = nodes[other.node].name;
        list.push([other.amount.value, `That is what ${name} gets. This step is about ${to}.`]);
      }
      list.push(
        [u + l, 'The chain rule multiplies by the local derivative; it does not add it.'],
        [u / l, 'The chain rule multiplies by the local derivative; it does not divide.'],
        [valueNumber(step.node), `That is the value of ${to}, not a derivative.`],
        [valueNumber(step.from), `That is the value of ${from}, not a derivative.`]);
      return list;
    }

    const sharesFrom = (node) =>
      steps.filter((step) => step.kind === 'share' && step.from === node);

    function mistakesOfValue(step) {
      const { symbol, operands, name } = nodes[step.node];
      const list = [[-step.result.value, 'The size is right, the sign is not.']];
      if (operands.length === 2) {
        const [a, b] = operands.map(valueNumber);
        const results = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '**': a ** b };
        for (const [sign, result] of Object.entries(results)) {
          if (sign === symbol) continue;
          list.push([result, `That is what ${sign} gives. Here it is ${symbol}.`]);
        }
        if (symbol === '/') list.push([b / a, 'That is the quotient the other way round.']);
        if (symbol === '**') list.push([b ** a, 'Base and exponent have changed places.']);
      }
      for (const one of new Set(operands)) {
        const words = `That is ${nodes[one].name} itself; ${name} is computed from it.`;
        list.push([valueNumber(one), words]);
      }
      return list;
    }

    function mistakes(step) {
      const right = step.result.value;
      if (step.kind === 'seed') return [[0, `Whatever changes ${data.title} does change it.`]];
      const list = step.kind === 'share' ? mistakesOfShare(step) : mistakesOfValue(step);
      list.push([1 / right, 'That is one divided by the right number.']);
      if (right === 0 || !Number.isFinite(right)) return list;
      for (const power of [1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6]) {
        list.push([right * 10 ** power, 'The digits are right; the decimal point is not.']);
      }
      const words = 'A factor is missing, or one too many';
      for (const factor of [2, 3, 4, 1 / 2, 1 / 3, 1 / 4]) {
        list.push([right * factor, `${words}.`]);
        list.push([-right * factor, `${words}; and the sign is wrong.`]);
      }
      return list;
    }

    // What is said to an entry. What is no entry at all does not count as a wrong one.
    function judge(text, index) {
      const wrong = (words, isEntry = true) => ({ isRight: false, isEntry, words });
      const step = steps[index];
      const right = step.result.value;
      let entry;
      try {
        entry = readEntry(text);
      } catch (error) {
        if (error instanceof NotANumber) return wrong(error.message, false);
        throw error;
      }
      if (fits(entry, right, scales[index])) return { isRight: true, words: 'Right.' };
      if (Number.isNaN(entry.value)) return wrong('It is a number.');
      const all = mistakes(step);
      const found = (isMeant) =>
        [...new Set(all.filter(([value]) => isMeant(entry, value, 0)).map(([, words]) => words))];
      const exactly = found(isClose);
      const isShort = entry.digits < 2 && entry.reach < 0.5;
      if (exactly.length === 0 && isShort && isRounded(entry, right)) {
        return wrong('So far it is right. Enter at least two digits that count.', false);
      }
      const named = exactly.length > 0 ? exactly : found(fits);
      if (named.length > 0) return wrong(named.slice(0, 2).join(' Or: '));
      if (Math.abs(entry.value - right) <= 0.02 * Math.abs(right)) {
        return wrong('Close, but not right to the digits that you gave.');
      }
      const isSignRight = Math.sign(entry.value) === Math.sign(right);
      return wrong(isSignRight ? 'The sign is right, the size is not.' : 'That is not it.');
    }
    """#
}
