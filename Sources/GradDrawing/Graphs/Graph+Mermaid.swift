extension Graph {
  /// More edges no Mermaid draws, GitHub's neither, unless somebody has set another limit.
  public static let mermaidEdges = 500
  /// Nor does it read more characters.
  public static let mermaidCharacters = 50_000

  /// The graph as a Mermaid flowchart, which GitHub draws where it stands in Markdown.
  ///
  /// Mermaid refuses flowcharts with more than 500 edges (`maxEdges`) or 50,000 characters
  /// (`maxTextSize`) unless the page that shows them allows more; where a graph goes beyond that, a
  /// comment says so in its second line. Folding lists helps: ``folded``.
  public var mermaid: String {
    let steepest = steepest
    var lines: [String] = []
    var members: [String: [String]] = [:]
    for (position, node) in nodes.enumerated() {
      var parts = [MermaidText.quoted(Graph.formula(node, columns: 60))]
      if case .list(let shape) = node.kind {
        parts.append(MermaidText.quoted(label(Graph.words(onShape: shape), columns: 40)))
      }
      if node.kind != .constant || Double(node.name) != node.value {
        parts.append("value \(Decimal.short(node.value))")
      }
      if let gradient = node.gradient {
        parts.append("gradient \(Decimal.short(gradient))")
      }
      let (open, close, kind) =
        switch node.kind {
        case .leaf: ("(", ")", "leaf")
        case .constant: ("([", "])", "constant")
        case .operation: ("[", "]", "operation")
        case .list: ("[[", "]]", "list")
        }
      lines.append("  n\(position)\(open)\"\(parts.joined(separator: "<br/>"))\"\(close)")
      let tint = Graph.tint(
        node.gradient, steepest: position == nodes.count - 1 ? 1 : steepest)
      members[kind, default: []].append("n\(position)")
      members[tint.word, default: []].append("n\(position)")
    }
    let edges = edges
    lines += edges.map { edge in
      "  n\(edge.from) -->\(edge.mark.map { "|\($0)|" } ?? "") n\(edge.to)"
    }
    for style in Graph.styles {
      guard let members = members[style.name] else { continue }
      lines.append("  classDef \(style.name) \(style.rule)")
      lines.append("  class \(members.joined(separator: ",")) \(style.name)")
    }
    let text = lines.map { $0 + "\n" }.joined()
    var head = "flowchart LR\n"
    // The comment itself, and a fence around it all, take some room.
    let room = Graph.mermaidCharacters - 1_000
    if edges.count > Graph.mermaidEdges || text.unicodeScalars.count > room {
      head += "  %% \(edges.count) edges: Mermaid draws \(Graph.mermaidEdges), and "
      head += "\(Graph.mermaidCharacters) characters, unless the page"
      head += " allows more by maxEdges and maxTextSize.\n"
    }
    return head + text
  }

  /// How kinds of nodes, and derivatives, look; the ink is set too, since the page may be dark.
  private static let styles: [(name: String, rule: String)] = {
    let ink = "color:#1b1f24"
    let kinds = [
      ("leaf", "fill:#fbfcfd,stroke:#57606a,\(ink)"),
      ("constant", "fill:#fbfcfd,stroke:#8a949e,stroke-dasharray:3 3,\(ink)"),
      ("operation", "fill:#fbfcfd,stroke:#8a949e,\(ink)"),
      ("list", "fill:#fbfcfd,stroke:#57606a,\(ink)"),
    ]
    // Behind the kinds: the fill that comes last holds.
    let tints = Tint.colored.map { ($0.word, "fill:\($0.light),\(ink)") }
    return (kinds + tints).map { (name: $0.0, rule: $0.1) }
  }()
}
