extension StepPage {
  /// The arrays: cards beside each other, as many as there is room for.
  static let styleOfArrays = """
    .gp-arrays { margin: 0 1.25rem 1rem; }
    @media (min-width: 64.01rem) and (not print) {
      .gp-with-arrays .gp-stage { height: 60vh; min-height: 27rem; }
    }
    .gp-arrays > p { color: var(--soft); font-size: .875rem; }
    .gp-array-list { display: flex; flex-wrap: wrap; gap: .75rem; align-items: flex-start; }
    .gp-array {
      flex: 1 1 auto; min-width: 0; max-width: 100%; border: 1px solid var(--line);
      border-radius: .5rem; padding: .625rem .75rem;
    }
    .gp-array h3 { margin: 0; color: inherit; font-size: .9375rem; overflow-wrap: anywhere; }
    .gp-shapes { color: var(--soft); font-size: .8125rem; margin: 0; overflow-wrap: anywhere; }
    .gp-rules { margin: .25rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
    .gp-rules li { overflow-wrap: anywhere; padding-left: 1rem; text-indent: -1rem; }
    .gp-rules li::before { content: '\\2190\\a0'; color: var(--backward); }
    .gp-grids { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: .375rem; }
    .gp-grid { max-width: 100%; }
    .gp-grid table { width: auto; margin: 0; }
    .gp-grid caption { padding: .125rem 0; font-weight: 400; color: var(--soft); }
    .gp-grid th, .gp-grid td { border: 0; padding: 1px; text-align: right; vertical-align: middle; }
    .gp-grid th { font-weight: 400; color: var(--soft); padding: 0 .375rem; }
    .gp-grid td { font-variant-numeric: tabular-nums; }
    .gp-entry {
      font-size: .8125rem; min-height: 1.75rem; min-width: 3.5rem; width: 100%; padding: 0 .375rem;
      text-align: right; border-radius: .25rem; white-space: nowrap;
    }
    .gp-entry.gp-summing { font-style: italic; }
    .gp-entry.gp-used { border-color: var(--pass); background: var(--ground); }
    .gp-entry.gp-now {
      border-color: var(--pass); background: var(--mark); font-weight: 600;
      box-shadow: inset 0 0 0 1px var(--pass);
    }
    @media (max-width: 64rem) { .gp-arrays { margin: 0 .75rem .75rem; } }
    @media print {
      .gp-array { break-inside: avoid; }
      .gp-entry { border: 0; min-height: 0; background: none !important; box-shadow: none !important; }
      .gp-arrays > p { display: none; }
    }
    """
}
