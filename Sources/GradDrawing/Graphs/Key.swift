/// What the parts and the colours of a picture mean, in a line below it.
struct Key {
  private static let sample = Graph.Node(
    kind: .leaf, name: "name", value: 0, gradient: 0)

  let width = 470.0
  let height = 22.0

  /// The line with its upper left corner at a place.
  func drawing(x: Double, y: Double) -> [String] {
    var lines: [String] = []
    func text(_ x: Double, _ text: String) {
      lines.append(
        "<text class=\"gd-key\" x=\"\(length(x))\" y=\"\(length(y + 15))\">\(text)</text>")
    }
    text(x, "left: value, right: gradient")
    var at = x + 204
    for (sign, name) in [("-", "down"), ("+", "up")] {
      text(at, sign)
      at += 12
      for level in sign == "-" ? [4, 3, 2, 1] : [1, 2, 3, 4] {
        lines.append(
          """
          <g class="gd-\(name)\(level)"><rect class="gd-cell" x="\(length(at))" \
          y="\(length(y + 4))" width="18" height="14"/></g>
          """)
        at += 18
      }
      at += 6
    }
    text(at + 6, "weak to strong")
    return lines
  }
}
