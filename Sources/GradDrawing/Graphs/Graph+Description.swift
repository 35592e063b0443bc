extension Graph {
  /// What the graph shows, in words.
  var description: String {
    guard let result = nodes.last else { return "An empty graph." }
    let resultName = label(result.name, columns: 60)
    var text = "A graph of \(nodes.count) \(nodes.count == 1 ? "node" : "nodes"), "
    text += "from what comes in to the result, \(Graph.formula(result, columns: 80))"
    text += ", which is \(Decimal.short(result.value))."
    let leaves = nodes.dropLast().filter { $0.kind != .constant && $0.operands.isEmpty }
    let derivatives = leaves.compactMap { leaf in
      leaf.gradient.map { "\(label(leaf.name, columns: 40)) \(Decimal.short($0))" }
    }
    guard !derivatives.isEmpty else { return text }
    text += " Derivatives of \(resultName) by \(derivatives.prefix(24).joined(separator: ", by "))"
    let more = derivatives.count - 24
    return text + (more > 0 ? ", and by \(more) more." : ".")
  }

  /// What stands above the numbers of a list that is drawn as one box: they may be of two entries.
  static func words(onShape shape: String) -> String { "list of \(shape), largest:" }

  /// A node with its name in front: `h = relu(z)`; of a leaf or a constant the name alone.
  static func formula(_ node: Node, columns limit: Int) -> String {
    let name = label(node.name, columns: limit)
    guard let expression = node.expression, expression != node.name else {
      return node.symbol.isEmpty ? name : label("\(name) (\(node.symbol))", columns: limit)
    }
    return label("\(name) = \(oneLine(expression))", columns: limit)
  }

  /// A node in words, as a pointer that rests on it shows them.
  func words(about position: Int) -> String {
    let node = nodes[position]
    var parts = [Graph.formula(node, columns: 200)]
    if case .list(let shape) = node.kind {
      parts[0] += ", a list of \(label(shape, columns: 40))"
      parts.append(
        "the largest value is \(node.value)"
          + (node.valueName.map { ", of \(label($0, columns: 40))" } ?? ""))
    } else {
      parts.append("value \(node.value)")
    }
    if let gradient = node.gradient {
      let result = nodes.last.map { label($0.name, columns: 40) } ?? ""
      let largest = if case .list = node.kind { "the largest derivative" } else { "derivative" }
      let entry = node.gradientName.map { ", of \(label($0, columns: 40))" } ?? ""
      parts.append("\(largest) of \(result) by it \(gradient)\(entry)")
    }
    if node.line > 0 { parts.append("line \(node.line)") }
    return parts.joined(separator: "; ")
  }
}
