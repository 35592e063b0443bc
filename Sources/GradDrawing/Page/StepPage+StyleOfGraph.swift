extension StepPage {
  /// How the graph shows what is known, and where the step is.
  static let styleOfGraph = """
    .gd-node { cursor: default; }
    .gd-cell { fill: transparent; }
    .gd-node.gp-ahead { opacity: .45; }
    .gd-edge.gp-ahead { opacity: .35; }
    .gd-edge.gp-passed { stroke: var(--backward); opacity: 1; }
    .gd-edge.gp-current { stroke: var(--pass); stroke-width: 3.5; opacity: 1; }
    .gd-edge.gp-source { stroke: var(--ink); stroke-width: 3.5; stroke-dasharray: 6 4; opacity: 1; }
    .gd-node.gp-current, .gd-node.gp-operand { opacity: 1; }
    .gd-node.gp-operand .gd-box { stroke: var(--pass); stroke-width: 2; }
    .gd-node.gp-current .gd-box { stroke: var(--pass); stroke-width: 3.5; }
    .gd-node.gp-summing .gd-gradient { font-style: italic; }
    .gd-node.gp-whole .gd-gradient { font-weight: 600; }
    .gd-node:focus { outline: none; }
    .gd-node:focus-visible .gd-box { stroke: var(--ink); stroke-width: 4; }
    """

  /// On paper: the graph and the tables.
  static let styleOfPaper = """
    @media print {
      :root {
        --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; color-scheme: light;
      }
      .gp-controls, .gp-tools, .gp-zoom, .gp-side .gp-step, .gp-origin, summary, dialog { display: none !important; }
      .gp-stage { display: block; height: auto; padding: 0; }
      .gp-pane { height: auto; overflow: visible; border: 0; }
      .gp-pane svg { width: 100%; height: auto; max-height: 24cm; }
      .gp-scroll { overflow: visible; max-height: none; }
      .gp-lines { width: auto; }
      .gp-lines code { white-space: pre-wrap; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
