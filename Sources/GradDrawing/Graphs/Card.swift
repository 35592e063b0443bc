/// How a node looks in a picture: a card with its name, its expression, its value and its gradient.
struct Card {
  /// A text of a card, at a place counted from the card's upper left corner.
  private struct Text {
    let style: String
    let text: String
    let x: Double
    let y: Double
  }

  let width: Double
  let height: Double
  private let texts: [Text]
  /// Where the cell of the gradient begins, from the left; nil where there is none.
  private let cell: Double?
  private let kind: Graph.Node.Kind
  /// The height of the row of numbers.
  private static let row = 22.0
  private static let margin = 10.0

  /// Lays a card out.
  init(_ node: Graph.Node) {
    kind = node.kind
    let name = label(node.name, columns: 34)
    var upper = [(style: "gd-name", text: name, size: 13.0)]
    if case .list(let shape) = node.kind {
      upper.append(("gd-shape", label(Graph.words(onShape: shape), columns: 34), 11))
    }
    if let expression = node.expression, expression != node.name {
      upper.append(("gd-expression", label(expression, columns: 40), 12))
    } else if node.expression == nil, !node.symbol.isEmpty {
      upper.append(("gd-symbol", label(node.symbol, columns: 34), 12))
    }
    let value = Decimal.short(node.value)
    // A constant is called by its number.
    let isNumber = node.kind == .constant && Double(node.name) == node.value
    let gradient = node.gradient.map(Decimal.short)
    let left = isNumber ? 0 : room(value, size: 12) + 2 * Card.margin
    let right = gradient.map { room($0, size: 12) + 2 * Card.margin } ?? 0
    let widest = upper.map { room($0.text, size: $0.size) }.max() ?? 0
    let width = max(widest + 2 * Card.margin, left + right, isNumber ? 0 : 84)
    var texts: [Text] = []
    var y = 4.0
    for line in upper {
      y += line.size + 3
      texts.append(Text(style: line.style, text: line.text, x: width / 2, y: y))
    }
    y += 6
    if !isNumber || gradient != nil {
      // Each number gets its share of what is to spare.
      let middle = left + (width - left - right) * (gradient == nil ? 1 : 0.5)
      if !isNumber {
        texts.append(
          Text(style: "gd-value", text: value, x: middle / 2, y: y + 15.5))
      }
      if let gradient {
        texts.append(
          Text(style: "gd-gradient", text: gradient, x: (middle + width) / 2, y: y + 15.5))
        cell = middle
      } else {
        cell = nil
      }
      y += Card.row
    } else {
      cell = nil
      y -= 1
    }
    self.texts = texts
    self.width = width
    height = y
  }

  /// The card with its upper left corner at a place, one element a line.
  func drawing(x: Double, y: Double) -> [String] {
    var lines: [String] = []
    let radius = kind == .leaf ? 10.0 : kind == .constant ? min(height / 2, 13) : 4.0
    if case .list = kind {
      // Towards the users, so that no arrow ends behind it.
      lines.append(rectangle("gd-box gd-under", x + 4, y + 4, radius))
    }
    lines.append(rectangle("gd-box", x, y, radius))
    if let cell {
      // The lower right corner is as round as the card's.
      // Inside the outline, which stays whole.
      let (top, right, bottom) = (y + height - Card.row, x + width - 0.6, y + height - 0.6)
      lines.append(
        """
        <path class="gd-cell" d="M\(length(x + cell)) \(length(top)) H\(length(right)) \
        V\(length(bottom - radius)) Q\(length(right)) \(length(bottom)) \
        \(length(right - radius)) \(length(bottom)) H\(length(x + cell)) Z"/>
        """)
    }
    for text in texts {
      lines.append(
        """
        <text class="\(text.style)" x="\(length(x + text.x))" y="\(length(y + text.y))">\
        \(escaped(text.text))</text>
        """)
    }
    return lines
  }

  private func rectangle(_ style: String, _ x: Double, _ y: Double, _ radius: Double) -> String {
    """
    <rect class="\(style)" x="\(length(x))" y="\(length(y))" width="\(length(width))" \
    height="\(length(height))" rx="\(length(radius))"/>
    """
  }
}
