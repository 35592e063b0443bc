extension StepPage {
  /// Says what is wrong with a wrong number, without saying the right one.
  static let scriptOfJudge = #"""
    // How large the terms are that make up each number: what is 0 but for rounding may be called 0.
    const scales = (() => {
      const values = nodes.map((node) => Math.abs(node.kind === 'constant' ? Number(node.value) || 0 : 0));
      const arriving = nodes.map(() => 0);
      return steps.map((step) => {
        if (step.kind === 'value') {
          const { symbol, operands } = nodes[step.node];
          const isSum = ['+', '-', 'sum', 'mean', 'dot'].includes(symbol);
          const terms = isSum ? operands.reduce((all, one) => all + values[one], 0) : 0;
          values[step.node] = Math.max(Math.abs(step.result.value), terms);
          return values[step.node];
        }
        if (step.kind === 'seed') arriving[step.node] = 1;
        if (step.kind === 'share') arriving[step.node] += arriving[step.from] * Math.abs(step.local.value);
        return step.kind === 'start' ? 0 : arriving[step.node];
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
        list.push([m, 'That is what this step adds. What does d' + to + ' come to, with what it had before?']);
        list.push([b, 'That is what d' + to + ' had before. This step adds something to it.']);
        list.push([b - m, 'What comes from ' + from + ' is added to what d' + to + ' had, not subtracted.']);
      }
      list.push([-step.sum.value, 'The size is right, the sign is not.']);
      list.push([l, 'That is the local derivative alone. What arrives at ' + from + ' is missing.']);
      list.push([u, 'That is what arrives at ' + from + '. The local derivative is missing.']);
      if (b !== null) {
        list.push([-m, 'That is what this step adds, with the wrong sign, and without what d' + to + ' had before.']);
        list.push([b + l, 'Added was the local derivative alone: what arrives at ' + from + ' is missing.']);
        list.push([b + u, 'Added was what arrives at ' + from + ': the local derivative is missing.']);
      }
      for (const other of steps) {
        if (other.kind !== 'share' || other.from !== step.from || other.node === step.node) continue;
        list.push([other.amount.value, 'That is what ' + nodes[other.node].name + ' gets. This step is about ' + to + '.']);
      }
      list.push([u + l, 'The chain rule multiplies what arrives and the local derivative; it does not add them.']);
      list.push([u / l, 'The chain rule multiplies by the local derivative; it does not divide.']);
      list.push([valueNumber(step.node), 'That is the value of ' + to + ', not a derivative.']);
      list.push([valueNumber(step.from), 'That is the value of ' + from + ', not a derivative.']);
      return list;
    }

    function mistakesOfValue(step) {
      const { symbol, operands, name } = nodes[step.node];
      const list = [[-step.result.value, 'The size is right, the sign is not.']];
      const values = operands.map(valueNumber);
      if (operands.length === 2) {
        const [a, b] = values;
        const results = {
          '+': a + b, '-': a - b, '*': a * b, '/': a / b, '**': a ** b,
        };
        for (const [sign, result] of Object.entries(results)) {
          if (sign !== symbol) list.push([result, 'That is what ' + sign + ' gives. Here it is ' + symbol + '.']);
        }
        if (symbol === '/') list.push([b / a, 'That is the quotient the other way round.']);
        if (symbol === '**') list.push([b ** a, 'Base and exponent have changed places.']);
      }
      new Set(operands).forEach((one) =>
        list.push([valueNumber(one), 'That is ' + nodes[one].name + ' itself; ' + name + ' is computed from it.']));
      return list;
    }

    function mistakes(step) {
      if (step.kind === 'seed') return [[0, 'Whatever changes ' + data.title + ' does change it.']];
      const right = step.result.value;
      const list = step.kind === 'share' ? mistakesOfShare(step) : mistakesOfValue(step);
      list.push([1 / right, 'That is one divided by the right number.']);
      if (right !== 0 && Number.isFinite(right)) {
        for (const power of [1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6]) {
          list.push([right * 10 ** power, 'The digits are right; the decimal point is not.']);
        }
        for (const factor of [2, 3, 4, 1 / 2, 1 / 3, 1 / 4]) {
          list.push([right * factor, 'A factor is missing, or one too many.']);
          list.push([-right * factor, 'A factor is missing, or one too many; and the sign is wrong.']);
        }
      }
      return list;
    }

    // What to say to an entry; `isRight` where that is all.
    function judge(text, index) {
      const step = steps[index];
      let entry;
      try {
        entry = readEntry(text);
      } catch (error) {
        if (!(error instanceof NotANumber)) throw error;
        return { isRight: false, isEntry: false, words: error.message };
      }
      const right = step.result.value;
      if (fits(entry, right, scales[index])) return { isRight: true, isEntry: true, words: 'Right.' };
      const found = [];
      const collect = (isMeant) => {
        for (const [value, words] of mistakes(step)) {
          if (!found.includes(words) && isMeant(entry, value, 0)) found.push(words);
        }
      };
      collect(isClose);
      if (found.length === 0 && entry.digits < 2 && entry.reach < 0.5 && isRounded(entry, right)) {
        return { isRight: false, isEntry: false, words: 'So far it is right. Enter at least two digits that count.' };
      }
      if (found.length === 0) collect(fits);
      if (found.length > 0) return { isRight: false, isEntry: true, words: found.slice(0, 2).join(' Or: ') };
      if (Math.abs(entry.value - right) <= 0.02 * Math.abs(right)) {
        return { isRight: false, isEntry: true, words: 'Close, but not right to the digits that you gave.' };
      }
      if (Number.isNaN(entry.value)) return { isRight: false, isEntry: true, words: 'It is a number.' };
      const sign = Math.sign(entry.value) === Math.sign(right) ? 'The sign is right, the size is not.' : 'That is not it.';
      return { isRight: false, isEntry: true, words: sign };
    }
    """#
}
