extension Graph {
  /// The graph in the language of Graphviz.
  public var dot: String { "" }
}
