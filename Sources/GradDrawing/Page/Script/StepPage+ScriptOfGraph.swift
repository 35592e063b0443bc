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
      tint: [...shape.classList].find((name) => /^gd-(up|down)\d$|^gd-flat$/.test(name)),
    });
    const paths = new Map();
    for (const path of svg.querySelectorAll('.gd-edge')) {
      paths.set(path.dataset.from + '-' + path.dataset.to, path);
    }
    const edge = (from, to) => paths.get(from + '-' + to);
    const finalValues = labels.map((label) => label && label.value ? label.value.textContent : '');
    // Of `grad 0.25` what stands before the number.
    const beforeGradients = labels.map((label) =>
      label && label.gradient ? /^[^-\d]*?(?=-?(\d|inf|nan)|$)/.exec(label.gradient.textContent)[0] : '');

    function setText(element, text) {
      if (element && element.textContent !== text) element.textContent = text;
    }

    // Draws a node as it is known after the step that may be seen.
    function paintNode(node) {
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
      const shown = isAsked && !asksValue ? '?' : gradient === null ? '' : gradient.short;
      setText(label.gradient, shown === '' ? '' : beforeGradients[node] + shown);
      const all = sharesOf[node];
      const isWhole = all.length > 0 && all[all.length - 1] <= step;
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
      svg.classList.toggle('gp-backward', now >= turn);
    }

    // Moves the pane, and not the page, until a node can be seen.
    function keepInView(node) {
      const shape = shapes[node];
      if (!shape) return;
      const [room, box] = [pane.getBoundingClientRect(), shape.getBoundingClientRect()];
      const margin = Math.min(80, room.width / 6, room.height / 6);
      let [x, y] = [0, 0];
      if (box.left < room.left + margin || box.right > room.right - margin) {
        x = (box.left + box.right) / 2 - (room.left + room.right) / 2;
      }
      if (box.top < room.top + margin || box.bottom > room.bottom - margin) {
        y = (box.top + box.bottom) / 2 - (room.top + room.bottom) / 2;
      }
      if (x || y) pane.scrollBy(x, y);
    }

    // MARK: Size
    const natural = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
    // A factor, or null where the whole graph is to be seen.
    let scale = null;

    // A graph is not made larger to fill the pane, and never so small that nothing can be read.
    function fitting() {
      const room = Math.min((pane.clientWidth - 24) / natural.width, (pane.clientHeight - 24) / natural.height);
      return Math.max(0.02, Math.min(room, 1.5));
    }

    function resize() {
      const factor = scale === null ? fitting() : scale;
      svg.setAttribute('width', Math.round(natural.width * factor));
      svg.setAttribute('height', Math.round(natural.height * factor));
      find('fit').setAttribute('aria-pressed', scale === null);
      find('full').setAttribute('aria-pressed', scale === 1);
    }

    function zoom(factor) {
      scale = factor === null ? null : Math.max(0.05, Math.min(factor, 4));
      resize();
      if (now > 0) keepInView(steps[now].node);
    }
    """#
}
