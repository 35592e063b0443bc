extension Graph {
  /// The graph as a Mermaid flowchart.
  public var mermaid: String { "" }
}
