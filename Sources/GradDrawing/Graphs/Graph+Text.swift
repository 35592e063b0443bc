extension Graph {
  /// The graph as indented text: the result, and below every node what it is computed from.
  ///
  /// Values and gradients stand in columns of their own; lines are drawn with the signs of Unicode's
  /// box drawing. A node that was met before is named and not opened again. Of a graph of more than
  /// 300 nodes those nearest to the result are shown, and where a branch gets deep it goes on in a
  /// block of its own below.
  public var text: String {
    var tree = Tree(self, limit: 300)
    return tree.text()
  }
}

/// A graph as indented text.
private struct Tree {
  private struct Line {
    var label: String
    var value = ""
    var gradient = ""
  }

  /// How far a node is written.
  private enum State {
    case hidden, waiting, named, opened
  }

  /// What is still to be written, in a block.
  private enum Task {
    case node(Int, lead: String, isLast: Bool, depth: Int, mark: String?)
    case more(Int, lead: String)
  }

  private let graph: Graph
  private var states: [State]
  /// The nodes at which blocks begin, in the order in which they were met.
  private var tops: [Int] = []
  private let shown: Int
  /// Whether nodes are left out because there are too many.
  private let isCut: Bool
  /// A branch this many levels deep goes on in a block of its own.
  private static let depth = 16
  private static let longest = 60

  init(_ graph: Graph, limit: Int) {
    self.graph = graph
    states = [State](repeating: .hidden, count: graph.nodes.count)
    var queue: [Int] = []
    if let result = graph.nodes.indices.last {
      queue.append(result)
      states[result] = .waiting
    }
    tops = queue
    // The nodes nearest to the result, counted in edges.
    var read = 0
    while read < queue.count, queue.count < limit {
      for operand in graph.nodes[queue[read]].operands
      where states[operand] == .hidden && queue.count < limit {
        states[operand] = .waiting
        queue.append(operand)
      }
      read += 1
    }
    shown = queue.count
    isCut = shown == limit && shown < graph.nodes.count
  }

  /// Writes all blocks.
  mutating func text() -> String {
    var lines = [Line(label: "", value: " value", gradient: " gradient")]
    var next = 0
    while next < tops.count {
      if next > 0 { lines.append(Line(label: "")) }
      write(tops[next], &lines)
      next += 1
    }
    let room = lines.map { columns($0.label) }.max() ?? 0
    let numbers = lines.map { columns($0.value) }.max() ?? 0
    var text = ""
    for line in lines {
      text += line.label
      if !line.value.isEmpty {
        text += String(repeating: " ", count: room - columns(line.label) + 2) + line.value
        if !line.gradient.isEmpty {
          text += String(repeating: " ", count: numbers - columns(line.value) + 2) + line.gradient
        }
      }
      text += "\n"
    }
    if isCut {
      text += "\n\(shown) of \(graph.nodes.count) nodes are shown, those nearest to the result.\n"
    }
    return text
  }

  /// Writes a node and what it is computed from, down to a depth.
  private mutating func write(_ top: Int, _ lines: inout [Line]) {
    var tasks = [Task.node(top, lead: "", isLast: true, depth: 0, mark: nil)]
    while let task = tasks.popLast() {
      switch task {
      case .more(let count, let lead):
        lines.append(Line(label: "\(lead)└─ ... \(count) more"))
      case .node(let position, let lead, let isLast, let depth, let mark):
        let sign = (depth == 0 ? "" : isLast ? "└─ " : "├─ ") + (mark.map { "\($0) " } ?? "")
        let isMet = states[position] != .waiting && depth > 0
        if isMet {
          let place = states[position] == .named ? "below" : "above"
          let name = label(graph.nodes[position].name, columns: 40)
          lines.append(Line(label: "\(lead)\(sign)\(name), see \(place)"))
          continue
        }
        let operands = graph.distinctOperands(of: position)
        let isDeep = depth == Tree.depth && !operands.isEmpty
        lines.append(line(position, lead + sign, isDeep: isDeep))
        states[position] = isDeep ? .named : .opened
        if isDeep {
          tops.append(position)
          continue
        }
        let below = depth == 0 ? "" : lead + (isLast ? "   " : "│  ")
        let open = operands.filter { states[$0] != .hidden }
        let more = operands.count - open.count
        if more > 0 { tasks.append(.more(more, lead: below)) }
        let uses = graph.uses(by: position)
        for (rank, operand) in open.enumerated().reversed() {
          let isLast = rank == open.count - 1 && more == 0
          let edge = Graph.Edge(from: operand, to: position, uses: uses[operand] ?? 1)
          tasks.append(
            .node(operand, lead: below, isLast: isLast, depth: depth + 1, mark: edge.mark))
        }
      }
    }
  }

  /// The line of a node.
  private func line(_ position: Int, _ lead: String, isDeep: Bool) -> Line {
    let node = graph.nodes[position]
    var text = lead + Graph.formula(node, columns: Tree.longest)
    if case .list(let shape) = node.kind {
      text += ", \(Graph.words(onShape: label(shape, columns: 24)))"
    }
    if isDeep { text += ", see below" }
    // A number from the worksheet is its own name.
    if node.kind == .constant, Double(node.name) == node.value { return Line(label: text) }
    func column(_ number: Double) -> String {
      // Signs get a column, so that digits stand below digits.
      let text = Decimal.short(number)
      return text.hasPrefix("-") ? text : " " + text
    }
    return Line(
      label: text, value: column(node.value), gradient: node.gradient.map(column) ?? "")
  }
}
