extension StepPage {
  /// The graph: what is known in it, and where the step is.
  static let scriptOfGraph = #"""
    const svg = find('svg');
    const pane = find('pane');
    const shapes = nodes.map((_, index) => document.getElementById('gd-n' + index));
    const labels = shapes.map((shape) => shape && {
      value: shape.querySelector('.gd-value'),
      gradient: shape.querySelector('.gd-gradient'),
      title: shape.querySelector('title'),
      tint: [...shape.classList].find((name) => /^gd-((up|down)\d|flat|broken)$/.test(name)),
    });
    const paths = new Map();
    for (const path of svg.querySelectorAll('.gd-edge')) {
      paths.set(path.dataset.from + '-' + path.dataset.to, path);
    }
    const edge = (from, to) => paths.get(from + '-' + to);
    const finalValues = labels.map((label) => label?.value?.textContent || '');
    const finalGradients = labels.map((label) => label?.gradient?.textContent || '');

    // Of a sum that is not complete, as many digits as the complete one has room for.
    function short(node, number, isWhole) {
      const room = Math.max(finalGradients[node].length, 6);
      if (isWhole || number.short.length <= room) return number.short;
      return String(Number(number.value.toPrecision(3)));
    }

    function setText(element, text) {
      if (element && element.textContent !== text) element.textContent = text;
    }

    // Draws a node as it is known after the step that may be seen.
    function paintNode(node) {
      paintEntries(node);
      const shape = shapes[node];
      if (!shape) return;
      const label = labels[node];
      const step = seen();
      const isAhead = valueAt[node] > step;
      const gradient = gradientAt(node, step);
      const isAsked = isHidden(now) && steps[now].node === node;
      shape.classList.toggle('gp-ahead', isAhead);
      const asksValue = isAsked && steps[now].kind === 'value';
      setText(label.value, asksValue ? '?' : isAhead ? '' : finalValues[node]);
      const all = sharesOf[node];
      const isWhole = all.length > 0 && all[all.length - 1] <= step;
      setText(label.gradient, isAsked && !asksValue ? '?'
        : gradient === null ? '' : short(node, gradient, isWhole));
      shape.classList.toggle('gp-summing', gradient !== null && !isWhole);
      if (label.tint) shape.classList.toggle(label.tint, isWhole);
      const facts = [formula(node)];
      if (!isAhead) facts.push('value ' + valueOf(node));
      if (gradient !== null) facts.push('derivative ' + gradient.text + (isWhole ? '' : ' so far'));
      setText(label.title, facts.join('\n'));
    }

    function paintEdge(from, to) {
      const path = edge(from, to);
      if (!path) return;
      path.classList.toggle('gp-ahead', valueAt[to] > now);
      const isDone = sharesOf[from].some((index) => index <= now && steps[index].from === to);
      path.classList.toggle('gp-passed', isDone);
    }

    function paintStep(index) {
      const step = steps[index];
      if (step.kind === 'start') return;
      paintNode(step.node);
      if (step.kind === 'value') {
        for (const operand of nodes[step.node].operands) paintEdge(operand, step.node);
      }
      if (step.kind === 'share') paintEdge(step.node, step.from);
    }

    function paintAll() {
      nodes.forEach((node, index) => {
        paintNode(index);
        for (const operand of node.operands) paintEdge(operand, index);
      });
    }

    // Marks elements with a class, and takes it from those that had it.
    function marker(name) {
      let marked = [];
      return (elements) => {
        for (const element of marked) element.classList.remove(name);
        marked = elements.filter(Boolean);
        for (const element of marked) element.classList.add(name);
      };
    }
    const markCurrent = marker('gp-current');
    const markOperands = marker('gp-operand');

    function markStep() {
      const step = steps[now];
      markEntries(step);
      if (step.kind === 'start') {
        markCurrent([]);
        markOperands([]);
      } else if (step.kind === 'share') {
        markCurrent([shapes[step.node], edge(step.node, step.from)]);
        markOperands([shapes[step.from]]);
      } else {
        const operands = step.kind === 'value' ? nodes[step.node].operands : [];
        markCurrent([shapes[step.node], ...operands.map((operand) => edge(operand, step.node))]);
        markOperands(operands.map((operand) => shapes[operand]));
      }
    }

    // Moves the pane, and not the page, until nodes can be seen; the first of them in any case.
    function keepInView(...wanted) {
      const room = pane.getBoundingClientRect();
      const margin = Math.min(32, room.width / 10, room.height / 10);
      const boxes = wanted.map((node) => shapes[node]).filter(Boolean)
        .map((shape) => shape.getBoundingClientRect());
      const move = (start, end) => {
        const [low, high] = [room[start] + margin, room[end] - margin];
        const fits = boxes.filter((box) =>
          Math.max(box[end], boxes[0][end]) - Math.min(box[start], boxes[0][start]) <= high - low);
        const used = fits.length > 0 ? fits : boxes.slice(0, 1);
        const from = Math.min(...used.map((box) => box[start]));
        const to = Math.max(...used.map((box) => box[end]));
        return from >= low && to <= high ? 0 : (from + to) / 2 - (low + high) / 2;
      };
      if (boxes.length === 0) return;
      const [x, y] = [move('left', 'right'), move('top', 'bottom')];
      if (x || y) pane.scrollBy(x, y);
    }

    function keepStepInView() {
      const step = steps[now];
      if (step.kind === 'start') keepInView(steps[1].node);
      else if (step.kind === 'share') keepInView(step.node, step.from);
      else keepInView(step.node, ...nodes[step.node].operands.slice(0, 4));
    }

    // MARK: Size
    const natural = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
    // A factor; 0 where the whole graph is to be seen, null where the page chooses.
    let scale = null;

    function fitting() {
      const room = [pane.clientWidth - 24, pane.clientHeight - 24];
      return Math.max(0.02, Math.min(room[0] / natural.width, room[1] / natural.height, 1.25));
    }

    // The whole graph, as long as it can be read.
    function factor() {
      if (scale) return scale;
      return scale === 0 || fitting() > 0.7 ? fitting() : 0.8;
    }

    function resize() {
      const by = factor();
      svg.setAttribute('width', Math.round(natural.width * by));
      svg.setAttribute('height', Math.round(natural.height * by));
      find('fit').setAttribute('aria-pressed', by === fitting());
      find('full').setAttribute('aria-pressed', by === 1);
      keepStepInView();
    }

    function zoom(by) {
      scale = by === 0 ? 0 : Math.max(0.05, Math.min(by, 4));
      resize();
    }
    """#
}
