extension StepPage {
  /// How the graph shows what is known, and where the step is.
  static let styleOfGraph = """
    .gd-node { cursor: default; }
    .gd-cell { fill: transparent; }
    .gd-node.gp-ahead .gd-box { opacity: .45; }
    .gd-node.gp-ahead .gd-name { fill: var(--soft); font-weight: 400; }
    .gd-edge.gp-ahead { opacity: .35; }
    .gd-edge.gp-passed { stroke: var(--backward); opacity: 1; }
    .gd-edge.gp-current { stroke: var(--pass); stroke-width: 3.5; opacity: 1; }
    .gd-edge.gp-source { stroke: var(--ink); stroke-width: 3.5; stroke-dasharray: 6 4; opacity: 1; }
    .gd-node:is(.gp-current, .gp-operand) .gd-box { opacity: 1; }
    .gd-node.gp-source .gd-box { stroke: var(--ink); stroke-width: 2.4; }
    .gd-node.gp-operand .gd-box { stroke: var(--pass); stroke-width: 2; }
    .gd-node.gp-current .gd-box { stroke: var(--pass); stroke-width: 3.5; }
    .gd-node.gp-summing .gd-gradient { font-style: italic; }
    .gd-node.gp-whole .gd-gradient { font-weight: 600; }
    .gd-node:focus { outline: none; }
    .gd-node:focus-visible .gd-box { stroke: var(--ink); stroke-width: 4; }
    """

  /// On paper: the graph and the tables.
  static let styleOfPaper = """
    @page { margin: 14mm; }
    @media print {
      :root {
        --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; color-scheme: light;
      }
      body { font-size: 11pt; }
      .gp-controls, .gp-tools, .gp-zoom, .gp-origin, .gp-note, #gp-ask, summary, dialog {
        display: none !important;
      }
      .gp-header, .gp-stage { padding: 0; margin: 0; }
      .gp-stage { display: block; height: auto; min-height: 0; }
      .gp-graph, .gp-card {
        border: 0; border-radius: 0; padding: 0; margin: 0 0 1rem; min-height: 0;
      }
      .gp-graph { display: block; overflow: visible; }
      .gp-foot { border: 0; padding: 0; }
      .gp-pane { display: block; height: auto; overflow: visible; padding: 0; }
      .gp-pane svg { width: 100%; height: auto; max-height: 22cm; }
      .gp-side { display: block; overflow: visible; }
      .gp-scroll, .gp-source .gp-scroll { overflow: visible; max-height: none; }
      .gp-source { display: block; }
      .gp-lines { width: auto; }
      .gp-lines code { white-space: pre-wrap; }
      .gp-all { margin: 0; }
      details::details-content { content-visibility: visible; height: auto; }
      tr, li, .gp-step { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
