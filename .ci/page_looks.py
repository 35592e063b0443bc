"""How the step-through page looks, and how fast it is; .ci/page.py runs it."""

import re
import time

from page_predicting import enter

CONTRAST = """(() => {
  const parse = (text) => {
    const parts = text.match(/[\\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const light = (rgb) => rgb.map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const over = (top, bottom) => top.rgb.map((part, place) =>
    part * top.alpha + bottom[place] * (1 - top.alpha));
  function ground(one) {
    const layers = [];
    const node = one.closest('.gd-node');
    if (node) {
      if (one.matches('.gd-gradient')) layers.push(node.querySelector('.gd-cell'));
      layers.push(node.querySelector('.gd-box'));
    }
    const fills = layers.filter(Boolean).map((layer) => getComputedStyle(layer))
      .map((style) => ({ rgb: parse(style.fill).rgb, alpha: parse(style.fill).alpha * style.opacity }));
    for (let up = node ? node.ownerSVGElement : one; up; up = up.parentElement) {
      fills.push(parse(getComputedStyle(up).backgroundColor));
    }
    return fills.reverse().reduce((below, fill) => over(fill, below), [255, 255, 255]);
  }
  const poor = [];
  for (const one of document.querySelectorAll('body *')) {
    const isText = [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!isText || one.matches('script, style, :disabled') || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    const ink = parse(one.closest('svg') ? style.fill : style.color);
    const below = ground(one);
    const [a, b] = [light(over(ink, below)), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push([ratio.toFixed(2), one.className.baseVal ?? one.className,
      one.textContent.trim().slice(0, 30)]);
  }
  return poor;
})()"""


def contrast(page, url, steps, check):
    """Letters and what they stand on, light and dark, in every pass; and nothing wider than the page."""
    for scheme in ["light", "dark"]:
        page.scheme(scheme)
        for fragment in ["#step=0", "#step=9", f"#step={steps - 3}", f"#step={steps - 3}&predict=1"]:
            page.open("about:blank")
            page.open(url + fragment)
            if "predict" in fragment:
                enter(page, "123456.5")
            page.value("document.getElementById('gp-all').open = true")
            poor = page.value(CONTRAST)
            check(poor == [], f"too little contrast, {scheme}, {fragment}: {poor[:4]}")
    page.scheme("light")
    for width in [320, 400, 800, 1000, 1600]:
        page.resize(width, 900)
        wide = page.value("document.documentElement.scrollWidth")
        check(wide <= width, f"at {width} pixels the page is {wide} wide")
    page.resize(1600, 1000)


def measure(page):
    """Milliseconds of a step: its script and layout, and until the next frame is drawn."""
    return page.value("""(async () => {
      const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
      const [work, drawn] = [[], []];
      const count = Number(document.getElementById('gp-slider').max);
      for (let step = 0; step < count; step += 1) {
        const start = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        document.body.getBoundingClientRect();
        work.push(performance.now() - start);
        if (step % 20 === 0) { await frame(); drawn.push(performance.now() - start); }
      }
      const start = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
      document.body.getBoundingClientRect();
      const jump = performance.now() - start;
      const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
      return { count, work: middle(work), worst: work[work.length - 1], drawn: middle(drawn),
        worstDrawn: drawn[drawn.length - 1], jump };
    })()""")


def photograph(page, name, url, folder, steps):
    """Pictures to look at."""
    name = re.sub(r"\W+", "-", name.removesuffix(".py")).strip("-")
    for width, height in [(400, 860), (1600, 1000)]:
        page.resize(width, height)
        for scheme in ["light", "dark"]:
            page.scheme(scheme)
            for step, extra in [(0, ""), (steps // 3, ""), (steps * 3 // 4, ""),
                                (steps * 3 // 4, "&predict=1")]:
                page.open("about:blank")
                page.open(f"{url}#step={step}{extra}")
                time.sleep(0.2)
                kind = "predict" if extra else "step"
                page.screenshot(folder / f"{name}-{width}-{scheme}-{kind}{step}.png", whole=width < 900)
    page.resize(1600, 1000)
    page.scheme("light")
    page.open("about:blank")
    page.open(f"{url}#step={steps}")
    page.pdf(folder / f"{name}.pdf")
