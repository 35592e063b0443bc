extension Graph {
  /// Which way a picture is read.
  public enum Direction: Hashable, Sendable, CaseIterable {
    /// What comes in stands left, the result right.
    case rightward
    /// What comes in stands at the top, the result at the bottom.
    case downward
  }

  /// A drawn graph, to be set into an SVG element.
  ///
  /// Every node is `<g id="gd-n12" class="gd-node ..." data-node="12">`, where the number is its
  /// position and a second class says what it is: `gd-leaf`, `gd-constant`, `gd-operation` or
  /// `gd-list`. In it are a `<title>`, the outline `gd-box`, the ground of the gradient `gd-cell` and
  /// texts of the classes `gd-name`, `gd-shape` (of a list), `gd-expression` or `gd-symbol`, `gd-value` and
  /// `gd-gradient`. Every edge is `<path id="gd-e3-12" class="gd-edge" data-from="3" data-to="12">`,
  /// one for every pair; beside the arrow of an operand that is used twice stands a text of the class
  /// `gd-uses`. Colours come from ``style`` alone.
  public struct Picture: Hashable, Sendable {
    /// How wide it is, in its own units.
    public let width: Double
    /// How high it is, in its own units.
    public let height: Double
    /// The elements, one a line: edges first, and nodes on top of them.
    public let body: [String]
  }

  /// The graph drawn in layers, for embedding; read from left to right.
  public var picture: Picture { picture(.rightward) }

  /// The graph drawn in layers, for embedding.
  ///
  /// - Parameter direction: Which way it is read.
  /// - Returns: The picture, whose upper left corner is at (0, 0).
  /// - Complexity: About linear in the number of nodes and edges, for the usual shapes of graphs.
  public func picture(_ direction: Direction) -> Picture {
    let cards = nodes.map(Card.init)
    let edges = edges
    let layout = Layout(
      sizes: cards.map { ($0.width, $0.height) }, edges: edges, direction: direction)
    let steepest = steepest
    var body: [String] = []
    var marks: [String] = []
    // Where the marks stand at the node that the edges lead to.
    var (markedNode, marked): (Int, [Double]) = (-1, [])
    for (number, (edge, path)) in zip(edges, layout.paths).enumerated() {
      body.append(
        """
        <path id="gd-e\(edge.from)-\(edge.to)" class="gd-edge" data-from="\(edge.from)" \
        data-to="\(edge.to)" d="\(path)"/>
        """)
      if edge.to != markedNode { (markedNode, marked) = (edge.to, []) }
      let place = direction == .rightward ? layout.ends[number].y : layout.ends[number].x
      // Where many arrows end close together, not every mark has room; the formula says it, too.
      if let mark = edge.mark, marked.allSatisfy({ abs($0 - place) >= 16 }) {
        marked.append(place)
        // Before the point of the arrow, and above its line or beside it.
        let end = layout.ends[number]
        let (x, y) =
          direction == .rightward ? (end.x - 17, end.y - 5) : (end.x + 13, end.y - 8)
        marks.append(
          "<text class=\"gd-uses\" x=\"\(length(x))\" y=\"\(length(y))\">\(mark)</text>")
      }
    }
    // Over all edges, so that none crosses one out.
    body += marks
    for (position, card) in cards.enumerated() {
      let node = nodes[position]
      let kind =
        switch node.kind {
        case .leaf: "gd-leaf"
        case .constant: "gd-constant"
        case .operation: "gd-operation"
        case .list: "gd-list"
        }
      let root = position == nodes.count - 1 ? " gd-root" : ""
      let tint = Graph.tint(node.gradient, steepest: root.isEmpty ? steepest : 1)
      body.append(
        """
        <g id="gd-n\(position)" class="gd-node \(kind) gd-\(tint.word)\(root)" \
        data-node="\(position)">
        """)
      body.append("<title>\(escaped(words(about: position)))</title>")
      body += card.drawing(x: layout.corners[position].x, y: layout.corners[position].y)
      body.append("</g>")
    }
    return Picture(width: layout.width, height: layout.height, body: body)
  }
}
