// A crude picture until the layered one is there: every node in a row of a grid by its depth.
extension Graph {
  struct Picture {
    let width: Double
    let height: Double
    let body: [String]
  }

  var picture: Picture {
    var depths: [Int] = []
    var rows: [Int: Int] = [:]
    var places: [(x: Double, y: Double)] = []
    for node in nodes {
      let depth = (node.operands.map { depths[$0] }.max() ?? -1) + 1
      depths.append(depth)
      let row = rows[depth, default: 0]
      rows[depth] = row + 1
      places.append((Double(depth) * 190 + 20, Double(row) * 90 + 20))
    }
    var body: [String] = []
    for (position, node) in nodes.enumerated() {
      for operand in Set(node.operands).sorted() {
        let (a, b) = (places[operand], places[position])
        body.append(
          """
          <path id="gd-e\(operand)-\(position)" class="gd-edge" data-from="\(operand)" \
          data-to="\(position)" d="M\(length(a.x + 150)) \(length(a.y + 30))L\(length(b.x)) \
          \(length(b.y + 30))"/>
          """)
      }
    }
    for (position, node) in nodes.enumerated() {
      let (x, y) = places[position]
      let kind = node.kind == .leaf ? "leaf" : node.kind == .constant ? "constant" : "operation"
      func text(_ name: String, _ line: Double, _ text: String) -> String {
        """
        <text class="\(name)" x="\(length(x + 10))" y="\(length(y + line))">\(escaped(text))</text>
        """
      }
      body += [
        "<g id=\"gd-n\(position)\" class=\"gd-node gd-\(kind)\" data-node=\"\(position)\">",
        "<title>\(escaped(node.name))</title>",
        "<rect x=\"\(length(x))\" y=\"\(length(y))\" width=\"150\" height=\"66\" rx=\"6\"/>",
        text("gd-name", 18, node.name), text("gd-expression", 18, ""),
        text("gd-value", 38, "\(node.value)"),
        text("gd-gradient", 56, node.gradient.map { "grad \($0)" } ?? ""), "</g>",
      ]
    }
    let deepest = Double((depths.max() ?? 0) + 1)
    let highest = Double(rows.values.max() ?? 1)
    return Picture(width: deepest * 190 + 20, height: highest * 90 + 20, body: body)
  }
}
