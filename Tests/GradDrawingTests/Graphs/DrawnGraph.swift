import Foundation

/// What a picture of a graph holds, read from the text of the SVG.
struct DrawnGraph {
  typealias Point = (x: Double, y: Double)

  struct Box {
    var left, top, right, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func holds(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }

    func holds(_ point: Point) -> Bool {
      left < point.x && point.x < right && top < point.y && point.y < bottom
    }
  }

  struct Node {
    var position = -1
    var boxes: [Box] = []
    var texts: [(box: Box, text: String)] = []
  }

  struct Edge {
    let from: Int
    let to: Int
    let points: [Point]
  }

  let size: Point
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// The title and the words of the key.
  private(set) var captions: [Box] = []

  init(_ svg: String) {
    var size: Point = (0, 0)
    var shift: Point = (0, 0)
    var isInNode = false
    for line in svg.split(separator: "\n") {
      let attributes = Self.attributes(line)
      if line.hasPrefix("<svg ") {
        let numbers = (attributes["viewBox"] ?? "").split(separator: " ").compactMap {
          Double($0)
        }
        if numbers.count == 4 { size = (numbers[2], numbers[3]) }
      } else if line.hasPrefix("<g transform=\"translate(") {
        let numbers = line.dropFirst(24).prefix { $0 != ")" }.split(separator: " ")
        let both = numbers.compactMap { Double($0) }
        if both.count == 2 { shift = (both[0], both[1]) }
      } else if line.hasPrefix("<g id=\"gd-n") {
        isInNode = true
        nodes.append(Node(position: Int((attributes["data-node"] ?? "")) ?? -1))
      } else if line == "</g>" {
        if !isInNode { shift = (0, 0) }
        isInNode = false
      } else if line.hasPrefix("<rect class=\"gd-box"), isInNode {
        let (x, y) = (
          Self.number(attributes["x"]) + shift.x, Self.number(attributes["y"]) + shift.y
        )
        nodes[nodes.count - 1].boxes.append(
          Box(
            left: x, top: y, right: x + Self.number(attributes["width"]),
            bottom: y + Self.number(attributes["height"])))
      } else if line.hasPrefix("<text ") {
        let (box, text) = Self.text(line, shift)
        if isInNode {
          nodes[nodes.count - 1].texts.append((box, text))
        } else {
          captions.append(box)
        }
      } else if line.hasPrefix("<path id=\"gd-e") {
        edges.append(
          Edge(
            from: Int((attributes["data-from"] ?? "")) ?? -1,
            to: Int((attributes["data-to"] ?? "")) ?? -1,
            points: Self.points((attributes["d"] ?? ""), shift)))
      }
    }
    self.size = size
  }

  // MARK: Faults

  /// All that touches what it should not.
  var faults: [String] {
    var faults: [String] = []
    let page = Box(left: 0, top: 0, right: size.x, bottom: size.y)
    let outlines = nodes.flatMap { node in node.boxes.map { (node.position, $0) } }
      .sorted { $0.1.left < $1.1.left }
    for (index, (node, box)) in outlines.enumerated() {
      if !page.holds(box) { faults.append("node \(node) leaves the page") }
      for (other, second) in outlines[(index + 1)...] {
        if second.left >= box.right { break }
        if other != node, box.overlaps(second) { faults.append("nodes \(node) and \(other)") }
      }
    }
    for node in nodes {
      for (index, text) in node.texts.enumerated() {
        if node.boxes.last?.holds(text.box) != true {
          faults.append("'\(text.text)' leaves node \(node.position)")
        }
        for other in node.texts[(index + 1)...] where text.box.overlaps(other.box) {
          faults.append("'\(text.text)' and '\(other.text)' in node \(node.position)")
        }
      }
    }
    for (index, caption) in captions.enumerated() {
      if !page.holds(caption) { faults.append("caption \(index) leaves the page") }
      for (node, box) in outlines where box.overlaps(caption) {
        faults.append("caption \(index) and node \(node)")
      }
      for other in captions[(index + 1)...] where other.overlaps(caption) {
        faults.append("caption \(index) and another")
      }
    }
    return faults + edgeFaults(outlines)
  }

  private func edgeFaults(_ outlines: [(Int, Box)]) -> [String] {
    var faults: [String] = []
    let cards = Dictionary(uniqueKeysWithValues: nodes.map { ($0.position, $0.boxes.last) })
    for edge in edges {
      // Pieces so short that each fills its box, or that lie on a line.
      let pieces = zip(edge.points, edge.points.dropFirst()).map { a, b in
        Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
      }
      for (node, box) in outlines {
        // An edge ends at the outline of its own nodes, and never inside. It may touch the sheet that
        // is seen behind a list.
        let isEnd = node == edge.from || node == edge.to
        if isEnd, let card = cards[node], card?.left != box.left { continue }
        let inner = Box(
          left: box.left + 0.2, top: box.top + 0.2, right: box.right - 0.2,
          bottom: box.bottom - 0.2)
        if pieces.contains(where: inner.overlaps) {
          faults.append("edge \(edge.from) to \(edge.to) runs through node \(node)")
        }
      }
      if let first = edge.points.first, let last = edge.points.last {
        let ends = [(edge.from, first), (edge.to, last)]
        for (node, point) in ends where !touches(cards[node] ?? nil, point) {
          faults.append("edge \(edge.from) to \(edge.to) does not reach node \(node)")
        }
      }
    }
    return faults
  }

  private func touches(_ box: Box?, _ point: Point) -> Bool {
    guard let box else { return false }
    let outer = Box(
      left: box.left - 0.3, top: box.top - 0.3, right: box.right + 0.3, bottom: box.bottom + 0.3)
    return outer.holds(point)
  }

  // MARK: Reading

  /// The attributes of the line's first element.
  private static func attributes(_ line: Substring) -> [Substring: Substring] {
    var attributes: [Substring: Substring] = [:]
    let parts = line.prefix { $0 != ">" }
      .split(separator: "\"", omittingEmptySubsequences: false)
    for (name, value) in zip(parts, parts.dropFirst()) where name.hasSuffix("=") {
      let name = name.dropLast()
      attributes[name.split(separator: " ").last ?? name] = value
    }
    return attributes
  }

  private static func number(_ text: Substring?) -> Double { text.flatMap { Double($0) } ?? .nan }

  /// The room of a text in DejaVu Sans Mono, the widest of the fonts that are asked for.
  ///
  /// Measured in version 2.37 of the font: every letter is 1233 of 2048 units wide, in bold too; it
  /// rises 1901 units above the line and hangs 483 below. What the font lacks is taken to be a full
  /// em wide, as in Noto Sans CJK (1000 of 1000), and pictures 1.275 em, as in Noto Color Emoji (2550
  /// of 2000 units at most).
  private static func text(_ line: Substring, _ shift: Point) -> (box: Box, text: String) {
    let attributes = attributes(line)
    let style = attributes["class"] ?? ""
    let sizes: [String: Double] = ["gd-name": 13, "gd-shape": 11, "gd-title": 15, "gd-key": 11]
    let size = sizes[String(style)] ?? 12
    let start = line.firstIndex(of: ">").map { line.index(after: $0) } ?? line.startIndex
    let text = line[start...].prefix { $0 != "<" }
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
      .replacingOccurrences(of: "&amp;", with: "&")
    var width = 0.0
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: continue
      default: break
      }
      let em = scalar.value < 0x530 ? 1233 / 2048.0 : scalar.value < 0x1F000 ? 1 : 1.275
      width += em * size
    }
    let (x, y) = (number(attributes["x"]) + shift.x, number(attributes["y"]) + shift.y)
    let left = style == "gd-title" || style == "gd-key" ? x : x - width / 2
    let box = Box(
      left: left, top: y - size * 1901 / 2048, right: left + width, bottom: y + size * 483 / 2048)
    return (box, text)
  }

  /// Points along a path of the commands M, L, H, V and C, without the arrowhead.
  private static func points(_ path: Substring, _ shift: Point) -> [Point] {
    var points: [Point] = []
    var at: Point = (0, 0)
    var moves = 0
    var rest = path
    while let command = rest.first {
      rest = rest.dropFirst()
      let numbers = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(numbers.count)
      let given = numbers.split(separator: " ").compactMap { Double($0) }
      switch (command, given.count) {
      case ("M", 2):
        moves += 1
        if moves == 2 { return points }
        at = (given[0] + shift.x, given[1] + shift.y)
        points.append(at)
      case ("L", 2), ("H", 1), ("V", 1):
        let end: Point =
          switch command {
          case "L": (given[0] + shift.x, given[1] + shift.y)
          case "H": (given[0] + shift.x, at.y)
          default: (at.x, given[0] + shift.y)
          }
        points.append(end)
        at = end
      case ("C", 6):
        let c = stride(from: 0, to: 6, by: 2).map {
          (x: given[$0] + shift.x, y: given[$0 + 1] + shift.y)
        }
        for step in 1...32 {
          let t = Double(step) / 32
          let (a, b, d, e) = (
            (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
          )
          points.append(
            (
              a * at.x + b * c[0].x + d * c[1].x + e * c[2].x,
              a * at.y + b * c[0].y + d * c[1].y + e * c[2].y
            ))
        }
        at = c[2]
      default: return []
      }
    }
    return points
  }
}
