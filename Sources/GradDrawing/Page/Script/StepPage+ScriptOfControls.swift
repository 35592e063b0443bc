extension StepPage {
  /// Going to a step: buttons, slider, keys, and the address.
  static let scriptOfControls = #"""
    const slider = find('slider');
    const coloured = document.querySelectorAll(
      '.gp-header, .gp-controls, .gp-stage, .gp-arrays');
    let timer = null;

    const clamp = (step) => Math.max(0, Math.min(last, Math.round(step) || 0));

    function go(target) {
      const old = now;
      now = clamp(target);
      const [from, to] = [Math.min(old, now), Math.max(old, now)];
      for (let index = from; index <= to; index += 1) paintStep(index);
      show();
    }

    // Everything that belongs to the step but the numbers in the graph.
    function show() {
      markStep();
      const words = showStepCard();
      showForm();
      showUsualOrigin();
      showLine();
      slider.value = now;
      slider.style.setProperty('--at', `${100 * now / last}%`);
      slider.setAttribute('aria-valuetext', words);
      const pass = now === 0 ? 'start' : now < turn ? 'forward' : 'backward';
      setText(find('count'), `${now} / ${last}`);
      // Not of the whole page: its table is long, and has no colours of a pass.
      for (const part of coloured) {
        if (part.dataset.pass !== pass) part.dataset.pass = pass;
      }
      if (now > 0) {
        keepStepInView();
        if (!svg.contains(document.activeElement)) makeReachable(steps[now].node);
      }
      find('first').disabled = find('back').disabled = now === 0;
      find('next').disabled = find('last').disabled = now === last;
      setText(find('live'), document.activeElement === slider ? '' : words);
      remember();
    }

    function next() {
      if (now === last || isHeld()) return;
      go(now + 1);
      if (isHidden(now)) answer.focus();
    }
    function back() { if (now > 0) go(now - 1); }

    function play(on) {
      if (timer !== null) clearInterval(timer);
      timer = null;
      if (on) {
        if (now === last) go(0);
        timer = setInterval(() => {
          next();
          if (now === last || isHidden(now)) play(false);
        }, 1000);
      }
      const name = timer === null ? 'Play' : 'Pause';
      find('play').setAttribute('aria-label', name);
      find('play').title = `${name} (Space)`;
      find('play').classList.toggle('gp-playing', timer !== null);
    }

    // MARK: The address
    let writing = null;
    let written = location.hash;

    // Browsers allow few changes of the address in a second, and a key that is held makes many.
    function remember() {
      if (writing !== null) return;
      writing = setTimeout(() => {
        writing = null;
        // Somebody else has changed it, and the page is about to hear of it.
        if (location.hash !== written) return;
        const hash = `#step=${now}${predicting ? '&predict=1' : ''}`;
        if (hash === written) return;
        try { history.replaceState(null, '', hash); } catch { location.hash = hash; }
        written = location.hash;
      }, 120);
    }

    function recall() {
      written = location.hash;
      const wanted = new URLSearchParams(written.slice(1));
      predicting = wanted.get('predict') === '1';
      find('predict').setAttribute('aria-pressed', predicting);
      return wanted.has('step') ? clamp(Number(wanted.get('step'))) : 0;
    }

    // MARK: Keys
    const keys = {
      ArrowRight: next, ArrowLeft: back, PageDown: () => go(now + 10), PageUp: () => go(now - 10),
      Home: () => go(0), End: () => go(last), ' ': () => play(timer === null),
    };
    const keysInGraph = { ArrowUp: () => moveInGraph(-1), ArrowDown: () => moveInGraph(1) };
    const letters = {
      f: () => go(1), b: () => go(turn), p: () => setPredicting(!predicting),
      '?': () => find('keys').showModal(),
    };

    // What a key means to the element that has the focus goes first.
    function isTaken(target, key) {
      if (find('keys').open) return true;
      // Where nothing is entered, arrows have nothing to move over.
      if (target === answer) return answer.value !== '' || !key.startsWith('Arrow');
      if (target.closest('.gp-entry') && (key.startsWith('Arrow') || key === 'Home' || key === 'End')) {
        return true;
      }
      if (key === ' ' && target.closest('button, summary, a')) return true;
      const scrolls = target.closest('.gp-scroll');
      return Boolean(scrolls) && !['ArrowRight', 'ArrowLeft'].includes(key) && key.length > 1;
    }

    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTaken(event.target, event.key)) return;
      const all = { ...keys, ...(find('letters').checked ? letters : {}),
        ...(svg.contains(event.target) ? keysInGraph : {}) };
      const action = Object.hasOwn(all, event.key) ? all[event.key] : null;
      if (!action) return;
      event.preventDefault();
      if (event.key !== ' ') play(false);
      action();
    });
    """#
}
