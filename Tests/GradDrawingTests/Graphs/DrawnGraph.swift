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
      if line.hasPrefix("<svg ") {
        let numbers = Self.attribute("viewBox", line).split(separator: " ").compactMap {
          Double($0)
        }
        if numbers.count == 4 { size = (numbers[2], numbers[3]) }
      } else if line.hasPrefix("<g transform=\"translate(") {
        let numbers = line.dropFirst(24).prefix { $0 != ")" }.split(separator: " ")
        let both = numbers.compactMap { Double($0) }
        if both.count == 2 { shift = (both[0], both[1]) }
      } else if line.hasPrefix("<g id=\"gd-n") {
        isInNode = true
        nodes.append(Node(position: Int(Self.attribute("data-node", line)) ?? -1))
      } else if line == "</g>" {
        if !isInNode { shift = (0, 0) }
        isInNode = false
      } else if line.hasPrefix("<rect class=\"gd-box"), isInNode {
        let (x, y) = (Self.number("x", line) + shift.x, Self.number("y", line) + shift.y)
        nodes[nodes.count - 1].boxes.append(
          Box(
            left: x, top: y, right: x + Self.number("width", line),
            bottom: y + Self.number("height", line)))
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
            from: Int(Self.attribute("data-from", line)) ?? -1,
            to: Int(Self.attribute("data-to", line)) ?? -1,
            points: Self.points(Self.attribute("d", line), shift)))
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
    for edge in edges {
      let left = edge.points.map(\.x).min() ?? 0
      let right = edge.points.map(\.x).max() ?? 0
      let near = outlines.filter { $0.1.right > left && $0.1.left < right }
      for (node, box) in near {
        // An edge ends at the outline of its own nodes, and never inside. It may touch the sheet that
        // is seen behind a list.
        let inner = Box(
          left: box.left + 0.2, top: box.top + 0.2, right: box.right - 0.2,
          bottom: box.bottom - 0.2)
        let isEnd = node == edge.from || node == edge.to
        let own = nodes.first { $0.position == node }?.boxes.last
        if isEnd, let own, own.left != box.left { continue }
        if edge.points.contains(where: inner.holds) {
          faults.append("edge \(edge.from) to \(edge.to) runs through node \(node)")
        }
      }
      if let first = edge.points.first, let last = edge.points.last {
        let ends = [(edge.from, first), (edge.to, last)]
        for (node, point) in ends where !touches(node, point) {
          faults.append("edge \(edge.from) to \(edge.to) does not reach node \(node)")
        }
      }
    }
    return faults
  }

  private func touches(_ position: Int, _ point: Point) -> Bool {
    guard let box = nodes.first(where: { $0.position == position })?.boxes.last else {
      return false
    }
    let outer = Box(
      left: box.left - 0.3, top: box.top - 0.3, right: box.right + 0.3, bottom: box.bottom + 0.3)
    return outer.holds(point)
  }

  // MARK: Reading

  private static func attribute(_ name: String, _ line: Substring) -> String {
    guard let range = line.range(of: " \(name)=\"") else { return "" }
    return String(line[range.upperBound...].prefix { $0 != "\"" })
  }

  private static func number(_ name: String, _ line: Substring) -> Double {
    Double(attribute(name, line)) ?? .nan
  }

  /// The room of a text in DejaVu Sans Mono, the widest of the fonts that are asked for.
  ///
  /// Measured in version 2.37 of the font: every letter is 1233 of 2048 units wide, in bold too; it
  /// rises 1901 units above the line and hangs 483 below. What the font lacks is taken to be a full
  /// em wide, as in Noto Sans CJK (1000 of 1000), and pictures 1.275 em, as in Noto Color Emoji (2550
  /// of 2000 units at most).
  private static func text(_ line: Substring, _ shift: Point) -> (box: Box, text: String) {
    let style = attribute("class", line)
    let sizes: [String: Double] = ["gd-name": 13, "gd-shape": 11, "gd-title": 15, "gd-key": 11]
    let size = sizes[style] ?? 12
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
    let (x, y) = (number("x", line) + shift.x, number("y", line) + shift.y)
    let left = style == "gd-title" || style == "gd-key" ? x : x - width / 2
    let box = Box(
      left: left, top: y - size * 1901 / 2048, right: left + width, bottom: y + size * 483 / 2048)
    return (box, text)
  }

  /// Points along a path of the commands M, L, H, V and C, without the arrowhead.
  private static func points(_ path: String, _ shift: Point) -> [Point] {
    var points: [Point] = []
    var at: Point = (0, 0)
    var moves = 0
    var rest = path[...]
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
        let steps = max(1, Int(max(abs(end.x - at.x), abs(end.y - at.y)) / 10))
        for step in 1...steps {
          let share = Double(step) / Double(steps)
          points.append((at.x + share * (end.x - at.x), at.y + share * (end.y - at.y)))
        }
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
