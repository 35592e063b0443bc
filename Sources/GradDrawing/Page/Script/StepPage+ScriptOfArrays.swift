extension StepPage {
  /// The arrays: what is known of their entries, which of them a step touches, and the way to a step.
  static let scriptOfArrays = #"""
    const entries = { value: new Map(), gradient: new Map() };
    const finalEntries = new Map();
    for (const entry of document.querySelectorAll('.gp-entry')) {
      const [map, node] = [entries[entry.dataset.what], Number(entry.dataset.node)];
      if (!map.has(node)) map.set(node, []);
      map.get(node).push(entry);
      finalEntries.set(entry, entry.textContent);
    }
    const entriesOf = (what, node) => entries[what].get(node) || [];

    // What an entry holds after the step that may be seen; of an array that shares its entries with
    // others only what comes back in all.
    function entryText(entry, node) {
      const step = seen();
      const isValue = entry.dataset.what === 'value';
      const asked = isHidden(now) && steps[now].node === node
        && (steps[now].kind === 'value') === isValue;
      if (asked) return '?';
      if (isValue) return valueAt[node] > step ? '\u00b7' : finalEntries.get(entry);
      const all = sharesOf[node];
      if (all.length > 0 && all[all.length - 1] <= step) return finalEntries.get(entry);
      const sum = gradientAt(node, step);
      return sum === null ? '\u00b7' : String(Number(sum.value.toPrecision(4)));
    }

    function paintEntries(node) {
      for (const what of ['value', 'gradient']) {
        for (const entry of entriesOf(what, node)) {
          const text = entryText(entry, node);
          if (entry.textContent === text && entry.hasAttribute('aria-label')) continue;
          entry.textContent = text;
          const name = (what === 'value' ? '' : 'd') + nodes[node].name;
          const words = { '\u00b7': 'not known yet', '?': 'to be entered' }[text] || text;
          entry.setAttribute('aria-label', `${name}: ${words}`);
          if (what === 'gradient') {
            const all = sharesOf[node];
            const isOpen = all.length > 0 && all[0] <= seen() && all[all.length - 1] > seen();
            entry.classList.toggle('gp-summing', isOpen);
          }
        }
      }
    }

    const marked = { now: [], used: [] };
    function markAs(name, list) {
      for (const entry of marked[name]) entry.classList.remove('gp-' + name);
      marked[name] = list;
      for (const entry of list) entry.classList.add('gp-' + name);
    }

    function markEntries(step) {
      const what = step.kind === 'value' ? 'value' : 'gradient';
      markAs('now', step.kind === 'start' ? [] : entriesOf(what, step.node));
      markAs('used', step.kind === 'value'
        ? nodes[step.node].operands.flatMap((operand) => entriesOf('value', operand))
        : step.kind === 'share' ? entriesOf('gradient', step.from) : []);
    }

    // To the step that makes an entry known.
    function selectEntry(event) {
      const entry = event.target.closest('.gp-entry');
      if (!entry) return;
      const node = Number(entry.dataset.node);
      const shares = sharesOf[node];
      play(false);
      if (entry.dataset.what === 'value') go(valueAt[node]);
      else if (shares.length > 0) go(shares[shares.length - 1]);
      showOrigin(node, entry.dataset.what);
    }

    // Arrows go from entry to entry of a table; one of them is in the order of Tab.
    function moveInArray(event) {
      const entry = event.target.closest('.gp-entry');
      if (!entry || event.ctrlKey || event.altKey || event.metaKey) return;
      const rows = [...entry.closest('tbody').rows].map((row) => [...row.querySelectorAll('.gp-entry')]);
      const row = rows.findIndex((list) => list.includes(entry));
      const column = rows[row].indexOf(entry);
      const flat = rows.flat();
      const target = {
        ArrowRight: () => rows[row][column + 1], ArrowLeft: () => rows[row][column - 1],
        ArrowDown: () => rows[row + 1]?.[column], ArrowUp: () => rows[row - 1]?.[column],
        Home: () => flat[0], End: () => flat[flat.length - 1],
      }[event.key];
      if (!target) return;
      event.preventDefault();
      const next = target();
      if (!next) return;
      for (const one of flat) one.tabIndex = one === next ? 0 : -1;
      next.focus();
    }
    """#
}
