extension StepPage {
  /// The look of the page.
  static let style =
    "\n"
    + [Graph.Picture.style, styleOfPage, styleOfGraph, styleOfArrays, styleOfPaper].joined(
      separator: "\n")
    + "\n"

  /// Colours, letters, and where things stand.
  ///
  /// Blue is forward and orange backward, from the palette of M. Okabe and K. Ito; every pair of
  /// letters and ground has a contrast of at least 4.5 (WCAG 2.1, section 1.4.3).
  static let styleOfPage = """
    :root {
      color-scheme: light dark;
      --ground: #f6f7f9; --card: #ffffff; --ink: #1b1f24; --soft: #59636e; --line: #d5dae0;
      --forward: #0067a3; --backward: #b04300; --right: #006b4d; --wrong: #a3214f;
      --mark: #fff1c2;
      --pass: var(--soft);
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #101317; --card: #181c22; --ink: #e6e9ed; --soft: #9aa5b1; --line: #313842;
        --forward: #6cbcf0; --backward: #ff9d5c; --right: #45cf9f; --wrong: #ff8fb0;
        --mark: #3d3413;
      }
    }
    [data-pass=forward] { --pass: var(--forward); }
    [data-pass=backward] { --pass: var(--backward); }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans',
        sans-serif;
    }
    code, dd, .gp-step h2, #gp-origin-text, .gp-count, #gp-answer {
      font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    }
    h1 { font-size: 1.25rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
    h2 { font-size: 1rem; font-weight: 600; margin: 0 0 .5rem; overflow-wrap: anywhere; }
    p { margin: 0 0 .5rem; }
    .gp-unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .gp-header {
      display: flex; justify-content: space-between; align-items: center; gap: 1rem;
      padding: .75rem 1.25rem .5rem;
    }
    .gp-header p { margin: 0; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
    .gp-tools, .gp-buttons, .gp-row { display: flex; gap: .375rem; }
    button, input[type=text] {
      font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
      border-radius: .5rem; padding: .375rem .75rem; min-height: 2.5rem;
    }
    button { cursor: pointer; }
    button:hover:not(:disabled) { border-color: var(--soft); }
    button:disabled { opacity: .45; cursor: default; }
    button[aria-pressed=true] { border-color: var(--pass); color: var(--pass); font-weight: 600; }
    :focus-visible { outline: 3px solid var(--pass); outline-offset: 2px; }
    .gp-controls {
      position: sticky; top: 0; z-index: 2; display: grid; grid-template-columns: auto 1fr auto;
      gap: .5rem 1rem; align-items: center; padding: .5rem 1.25rem; background: var(--ground);
      border-bottom: 1px solid var(--line);
    }
    .gp-buttons button {
      flex: 0 1 2.75rem; width: 2.75rem; min-width: 0; padding: 0; display: grid; place-items: center;
    }
    .gp-buttons svg { width: 1.25rem; fill: currentColor; stroke: currentColor; stroke-width: 2.5; }
    .gp-buttons svg path { stroke-linejoin: round; stroke-linecap: round; }
    #gp-play .gp-icon-1, #gp-play.gp-playing .gp-icon-0 { display: none; }
    #gp-play.gp-playing .gp-icon-1 { display: inline; }
    #gp-slider {
      appearance: none; width: 100%; margin: 0; height: 1.5rem; background: none; cursor: pointer;
      --veil: color-mix(in srgb, var(--ground) 72%, transparent);
      --track: linear-gradient(to right, transparent var(--at), var(--veil) var(--at)),
        linear-gradient(to right, var(--forward) var(--split), var(--backward) var(--split));
    }
    #gp-slider::-webkit-slider-runnable-track {
      height: .375rem; border-radius: 1rem; background: var(--track);
    }
    #gp-slider::-moz-range-track {
      height: .375rem; border-radius: 1rem; background: var(--track);
    }
    #gp-slider::-webkit-slider-thumb {
      appearance: none; width: 1.125rem; height: 1.125rem; margin-top: -.375rem; border-radius: 50%;
      background: var(--pass); border: 2px solid var(--card); box-shadow: 0 0 0 1px var(--pass);
    }
    #gp-slider::-moz-range-thumb {
      width: .875rem; height: .875rem; border-radius: 50%; background: var(--pass);
      border: 2px solid var(--card); box-shadow: 0 0 0 1px var(--pass);
    }
    .gp-passes { display: grid; font-size: .75rem; line-height: 1.2; color: var(--soft); }
    .gp-passes span { overflow: hidden; padding: 0 .25em; }
    .gp-passes span + span { border-left: 1px solid var(--line); }
    .gp-count {
      margin: 0; color: var(--soft); min-width: 5.5em; text-align: right; font-size: .875rem;
    }
    .gp-stage {
      display: grid; grid-template-columns: minmax(0, 1fr) 27rem; gap: 1rem; padding: 1rem 1.25rem;
      height: calc(100vh - 8.5rem); min-height: 30rem;
    }
    .gp-graph {
      display: flex; flex-direction: column; min-height: 0; background: var(--card);
      border: 1px solid var(--line); border-radius: .75rem; overflow: hidden;
    }
    .gp-pane { flex: 1 1 auto; min-height: 0; overflow: auto; display: grid; padding: 11px; }
    .gp-pane svg { margin: auto; display: block; }
    .gp-foot {
      display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
      gap: .25rem 1rem; padding: .5rem .75rem; border-top: 1px solid var(--line);
    }
    .gp-foot p {
      margin: 0; font-size: .75rem; color: var(--soft); flex: 1 1 16rem; overflow-wrap: anywhere;
    }
    .gp-zoom { display: flex; gap: .25rem; }
    .gp-zoom button { min-height: 2rem; padding: 0 .625rem; font-size: .8125rem; }
    .gp-side { display: flex; flex-direction: column; gap: 1rem; min-height: 0; overflow: auto; }
    .gp-card {
      background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
      padding: .875rem 1rem;
    }
    .gp-step {
      border-left: 4px solid var(--pass); border-top-left-radius: .25rem;
      border-bottom-left-radius: .25rem; min-height: 15.5rem; flex: none;
    }
    .gp-step h2 { font-size: 1.0625rem; }
    .gp-eyebrow { color: var(--pass); font-size: .8125rem; margin: 0 0 .25rem; }
    .gp-facts { margin: 0; display: grid; gap: .5rem; }
    .gp-fact dt { color: var(--soft); font-size: .8125rem; }
    .gp-fact dd { margin: 0; overflow-wrap: anywhere; }
    .gp-pair { display: inline-block; margin-right: 1.25em; }
    .gp-number {
      font: inherit; padding: 0 .2em; min-height: 0; border: 0; border-radius: .25em;
      background: none; text-decoration: underline dotted; text-underline-offset: .25em;
    }
    .gp-number:hover { background: var(--mark); }
    .gp-origin {
      font-size: .875rem; min-height: 8rem; max-height: 20rem; overflow: auto; flex: none;
    }
    .gp-origin ul { margin: 0; padding-left: 1.25rem; }
    .gp-origin li { overflow-wrap: anywhere; }
    .gp-link {
      font: inherit; padding: 0 .25em; min-height: 0; border: 0; background: none;
      color: var(--soft); text-decoration: underline;
    }
    #gp-ask { margin-top: .75rem; border-top: 1px solid var(--line); padding-top: .75rem; }
    #gp-ask label {
      display: block; margin-bottom: .375rem; font-weight: 600; overflow-wrap: anywhere;
    }
    #gp-answer { flex: 1 1 8rem; min-width: 0; }
    #gp-answer:read-only { border-color: var(--right); color: var(--right); }
    .gp-reply { margin-top: .5rem; font-size: .9375rem; }
    .gp-reply p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
    .gp-reply[data-kind=wrong] p:last-child { color: var(--wrong); }
    .gp-reply[data-kind=right] p:last-child { color: var(--right); font-weight: 600; }
    .gp-score { color: var(--soft); font-size: .8125rem; margin: .5rem 0 0; }
    .gp-source {
      display: flex; flex-direction: column; min-height: 9rem; flex: 1 1 12rem; padding-right: 0;
    }
    .gp-scroll { overflow: auto; }
    h3 { font-size: .8125rem; font-weight: 600; color: var(--soft); margin: .25rem 0 .25rem .5rem; }
    .gp-lines {
      margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .8125rem; width: max-content;
      min-width: 100%;
    }
    .gp-lines li { padding-right: .75rem; border-left: 3px solid transparent; min-height: 1.5em; }
    .gp-lines li::before {
      content: attr(data-line); display: inline-block; width: 2rem; margin-right: .75rem;
      text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; user-select: none;
    }
    .gp-lines code { white-space: pre; }
    .gp-lines .gp-current { background: var(--mark); border-color: var(--pass); }
    .gp-all { margin: 0 1.25rem 1.25rem; }
    .gp-all summary { cursor: pointer; padding: .5rem 0; color: var(--soft); }
    table { border-collapse: collapse; font-size: .8125rem; margin-bottom: 1.5rem; width: 100%; }
    caption { text-align: left; font-weight: 600; padding: .5rem 0; }
    th, td {
      text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
      border-top: 1px solid var(--line);
    }
    .gp-name { white-space: nowrap; }
    dialog {
      max-width: 34rem; color: inherit; background: var(--card); border: 1px solid var(--line);
      border-radius: .75rem; padding: 1.25rem;
    }
    dialog form { margin-top: .75rem; }
    dialog dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; }
    dialog dd { margin: 0; font-family: inherit; }
    .gp-note { padding: 0 1.25rem; }
    @media (max-width: 64rem) {
      .gp-stage { display: block; height: auto; padding: .75rem; }
      .gp-pane { flex: none; height: 34vh; min-height: 13rem; }
      .gp-foot p { display: none; }
      .gp-foot { justify-content: flex-end; padding: .375rem .5rem; }
      h1 { font-size: 1.0625rem; }
      .gp-header p { font-size: .75rem; }
      .gp-header { align-items: flex-start; gap: .5rem; padding-top: .5rem; }
      .gp-tools button { min-height: 2.25rem; padding: .125rem .625rem; font-size: .875rem; }
      .gp-side { margin-top: .75rem; overflow: visible; }
      .gp-step, .gp-origin { min-height: 0; max-height: none; }
      .gp-source .gp-scroll { max-height: 16rem; }
      .gp-header, .gp-controls { padding-left: .75rem; padding-right: .75rem; }
      .gp-controls { grid-template-columns: minmax(0, 1fr) auto; }
      .gp-track { grid-column: 1 / -1; grid-row: 2; }
      .gp-all { margin: 0 .75rem .75rem; }
    }
    """
}
