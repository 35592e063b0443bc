extension StepPage {
  /// Predict mode: asks for the number of the step, gives hints, keeps the score.
  static let scriptOfPredicting = #"""
    const answer = find('answer');
    const reply = find('reply');
    // By step: how many hints and wrong answers there were, and how it ended.
    const record = new Map();

    function recordOf(index) {
      if (!record.has(index)) record.set(index, { hints: 0, wrong: 0, end: null, text: '' });
      return record.get(index);
    }

    const meanings = {
      relu: 'relu(x) is x where x is positive, and 0 elsewhere.',
      sigmoid: 'sigmoid(x) is 1/(1 + exp(-x)).',
      tanh: 'tanh(x) is (exp(x) - exp(-x))/(exp(x) + exp(-x)).',
      softplus: 'softplus(x) is log(1 + exp(x)).',
      sum: 'Add up all operands.', mean: 'Add up all operands and divide by how many they are.',
      logsumexp: 'Take the log of the sum of the exps of all operands.',
      '**': 'The first operand is raised to the power of the second.',
    };

    // Three hints to a step: the idea, the rule in symbols, the numbers put in.
    function hintsTo(step) {
      if (step.kind === 'seed') {
        const name = data.title;
        return [`By how much does ${name} change if ${name} itself changes by a little?`,
          'It is the derivative of a number by itself.', 'dx/dx is the same for every x.'];
      }
      const node = nodes[step.node];
      if (step.kind === 'value') {
        const idea = Object.hasOwn(meanings, node.symbol) ? meanings[node.symbol]
          : `Put the values of the operands into ${node.expression}.`;
        const operands = [...new Set(node.operands)].slice(0, 12)
          .map((one) => `${nodes[one].name} = ${valueOf(one)}`);
        return [idea, operands.join(', '), step.numbers === null ? node.expression : step.numbers];
      }
      const from = nodes[step.from].name;
      const name = 'd' + node.name;
      const product = `${step.upstream.text} * ${step.local.text}`;
      const idea = `What arrives at ${from}, times the derivative of ${from} by ${node.name}`;
      if (!step.before) return [`${idea}.`, step.rule, `${name} = ${product}`];
      return [
        `${idea}; and that is added to what ${name} had before.`,
        `${step.rule}, and ${name} had ${step.before.text}`,
        `${name} = ${step.before.text} + ${product}`,
      ];
    }

    function question(step) {
      if (step.kind === 'value') return `What is ${nodes[step.node].name}?`;
      if (step.kind === 'seed') return `What is d${data.title}/d${data.title}?`;
      return `What is d${nodes[step.node].name} after this step?`;
    }

    function say(words, kind) {
      reply.dataset.kind = kind || '';
      reply.replaceChildren(...words.map((one) => element('p', '', one)));
    }

    function showForm() {
      const isAsked = predicting && isQuestion(now);
      find('ask').hidden = !isAsked;
      setText(find('score'), score());
      find('score').hidden = !predicting;
      find('all').hidden = predicting;
      if (!isAsked) return;
      const mine = recordOf(now);
      const isDone = known.has(now);
      setText(find('question'), question(steps[now]));
      answer.value = mine.text;
      answer.readOnly = isDone;
      setText(find('check'), isDone ? 'Next question' : 'Check');
      find('hint').hidden = isDone;
      showHints(mine);
    }

    function showHints(mine, words, kind) {
      const ends = { right: 'Right.', shown: `It is ${steps[now].result.text}.` };
      const given = mine.end === 'right' ? [] : hintsTo(steps[now]).slice(0, mine.hints);
      const all = given.map((hint, index) => `${index + 1}. ${hint}`);
      if (words || mine.end) all.push(words || ends[mine.end]);
      say(all, kind || (mine.end === 'right' ? 'right' : ''));
      setText(find('hint'), mine.hints < 3 ? `Hint ${mine.hints + 1} of 3` : 'Show it');
    }

    function score() {
      const ended = [...record.values()].filter((one) => one.end);
      const right = ended.filter((one) => one.end === 'right');
      const clean = right.filter((one) => one.hints === 0 && one.wrong === 0);
      const shown = ended.length - right.length;
      if (ended.length === 0) return 'Nothing answered yet.';
      const parts = [`${right.length} right`];
      if (right.length > 0) parts.push(`${clean.length} of them at once`);
      if (shown > 0) parts.push(`${shown} shown`);
      return `${parts.join(', ')}.`;
    }

    function settle(end) {
      const mine = recordOf(now);
      mine.end = end;
      known.add(now);
      paintStep(now);
      show();
    }

    function check() {
      if (known.has(now)) return nextQuestion();
      const mine = recordOf(now);
      const verdict = judge(answer.value, now);
      mine.text = answer.value;
      if (verdict.isRight) return settle('right');
      if (verdict.isEntry) mine.wrong += 1;
      showHints(mine, verdict.words, 'wrong');
      answer.select();
    }

    function hint() {
      const mine = recordOf(now);
      mine.text = answer.value;
      if (mine.hints === 3) return settle('shown');
      mine.hints += 1;
      showHints(mine);
    }

    // To the next number that can be worked out; what is given on the way is shown.
    function nextQuestion() {
      let index = now + 1;
      while (index <= last && !isQuestion(index)) index += 1;
      go(Math.min(index, last));
      if (!find('ask').hidden) answer.focus(); else find('back').focus();
    }

    // Whether going on is refused, because the number of this step was not entered yet.
    function isHeld() {
      if (!isHidden(now)) return false;
      showHints(recordOf(now), 'Enter the number first, or take hints until it is shown.', 'wrong');
      answer.focus();
      return true;
    }
    """#
}
