extension StepPage {
  /// What happens once, when the page opens.
  static let scriptOfStart = #"""
    function setPredicting(on) {
      predicting = on;
      find('predict').setAttribute('aria-pressed', on);
      play(false);
      paintAll();
      show();
      if (isHidden(now)) answer.focus();
    }

    const press = (id, action) => find(id).addEventListener('click', action);
    press('first', () => { play(false); go(0); });
    press('back', () => { play(false); back(); });
    press('next', () => { play(false); next(); });
    press('last', () => { play(false); go(last); });
    press('play', () => play(timer === null));
    press('predict', () => setPredicting(!predicting));
    press('help', () => find('keys').showModal());
    press('fit', () => zoom(0));
    press('full', () => zoom(1));
    press('smaller', () => zoom(factor() / 1.25));
    press('larger', () => zoom(factor() * 1.25));
    press('hint', hint);
    find('ask').addEventListener('submit', (event) => { event.preventDefault(); check(); });
    find('origin').addEventListener('click', (event) => {
      const link = event.target.closest('.gp-link');
      if (link) { play(false); go(Number(link.dataset.step)); }
    });
    for (const part of [svg, find('step'), find('arrays')].filter(Boolean)) {
      part.addEventListener('pointerover', follow);
      part.addEventListener('focusin', follow);
    }
    if (find('arrays')) {
      find('arrays').addEventListener('click', selectEntry);
      find('arrays').addEventListener('keydown', moveInArray);
    }
    svg.addEventListener('pointerleave', () => markSources([]));
    slider.max = last;
    slider.addEventListener('input', () => { play(false); go(Number(slider.value)); });
    window.addEventListener('hashchange', () => {
      const step = recall();
      paintAll();
      go(step);
    });

    // What needs the script is hidden until it runs. On paper the table is open.
    for (const part of document.querySelectorAll('[data-live]')) part.hidden = false;
    const table = find('all');
    let wasOpen = false;
    window.addEventListener('beforeprint', () => { wasOpen = table.open; table.open = true; });
    window.addEventListener('afterprint', () => { table.open = wasOpen; });
    const split = (turn - 0.5) / last;
    find('passes').style.gridTemplateColumns = `${split}fr ${1 - split}fr`;
    slider.style.setProperty('--split', `${100 * split}%`);

    now = recall();
    resize();
    new ResizeObserver(() => { if (!scale) resize(); }).observe(pane);
    paintAll();
    show();
    """#
}
