extension Graph {
  /// The graph in the language of Graphviz, in the manner of micrograd's pictures.
  ///
  /// Every node is a box with its name, its value and its gradient, and every operation an ellipse
  /// of its own in front of the box that holds its result. Nodes are called `n` and operations `o`
  /// with the position behind; what a node is called in the worksheet stands in labels only. Labels
  /// are HTML-like, which needs a Graphviz built with expat, as it usually is.
  public var dot: String {
    let steepest = steepest
    var lines = [
      "digraph \(Graph.quoted(title)) {",
      "  graph [rankdir=LR, nodesep=0.15, ranksep=0.35, tooltip=\(Graph.quoted(description))];",
      "  node [shape=plain, fontname=\"monospace\", fontsize=11];",
      "  edge [arrowsize=0.6, color=\"#8a949e\"];",
    ]
    for (position, node) in nodes.enumerated() {
      let tint = Graph.tint(
        node.gradient, steepest: position == nodes.count - 1 ? 1 : steepest)
      var name = Graph.cell(label(node.name, columns: 60))
      if case .list(let shape) = node.kind {
        name += "<BR/>" + Graph.cell(label(Graph.words(onShape: shape), columns: 40))
      }
      var cells = ["<TD>\(name)</TD>"]
      if node.kind != .constant || Double(node.name) != node.value {
        cells.append("<TD>value \(Decimal.short(node.value))</TD>")
      }
      if let gradient = node.gradient {
        cells.append("<TD BGCOLOR=\"\(tint.light)\">grad \(Decimal.short(gradient))</TD>")
      }
      let tooltip = Graph.quoted(words(about: position))
      let style = node.kind == .leaf ? " STYLE=\"ROUNDED\"" : ""
      lines.append(
        """
          n\(position) [id="n\(position)", tooltip=\(tooltip), label=<<TABLE BORDER="1" \
        CELLBORDER="1" CELLSPACING="0" CELLPADDING="4"\(style)><TR>\(cells.joined())</TR></TABLE>>];
        """)
      let operands = distinctOperands(of: position)
      let uses = uses(by: position)
      let isOperation = !node.symbol.isEmpty && !operands.isEmpty
      if isOperation {
        let symbol = Graph.cell(label(node.symbol, columns: 24))
        lines.append(
          """
            o\(position) [id="o\(position)", shape=ellipse, margin="0.06,0.03", width=0.3, \
          height=0.3, tooltip=\(tooltip), label=<\(symbol)>];
          """)
        lines.append("  o\(position) -> n\(position);")
      }
      for operand in operands {
        let mark = Edge(from: operand, to: position, uses: uses[operand] ?? 1).mark
        let label = mark.map { " [label=\"\($0)\", fontname=\"monospace\", fontsize=9]" } ?? ""
        lines.append("  n\(operand) -> \(isOperation ? "o" : "n")\(position)\(label);")
      }
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  /// Text of an HTML-like label, in which escapes such as `\N` hold as well.
  private static func cell(_ text: String) -> String {
    // Nothing would be no text at all, and the next cell would look like the name.
    guard text.contains(where: { !$0.isWhitespace }) else { return "&#160;" }
    return escaped(String(text.flatMap { $0 == "\\" ? "\\\\" : String($0) }))
  }

  /// A string of Graphviz, in which nothing but itself stands.
  ///
  /// Graphviz reads XML's entities in strings, and escapes such as `\N`, those of a tooltip twice in
  /// some versions: a backslash becomes the sign of set difference, which looks like it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in oneLine(text).unicodeScalars {
      switch character {
      case "\"": quoted += "&quot;"
      case "\\": quoted += "\u{2216}"
      case "&": quoted += "&amp;"
      case "<": quoted += "&lt;"
      case ">": quoted += "&gt;"
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}
