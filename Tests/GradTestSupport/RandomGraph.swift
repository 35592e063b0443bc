package import GradNumbers
package import ScalarGrad

extension Graph {
  /// A random graph of all operations, with shared nodes and up to 200 operations in a row.
  ///
  /// A candidate operation is taken only where numbers can judge it: away from poles and kinks, with
  /// a result of moderate size and of moderate sensitivity to each leaf. The sensitivity comes from
  /// evaluating the graph at nearby points, by the judge's own means.
  ///
  /// - Parameters:
  ///   - random: Where chance comes from.
  ///   - longOneIn: One of so many graphs has up to 200 operations in a row, the others up to 40.
  /// - Returns: The graph.
  package static func random(using random: inout SplitMix64, longOneIn: Int = 4) -> Graph {
    let count = 1 + random.integer(below: 4)
    var graph = Graph(leaves: (0..<count).map { _ in random.uniform(-2, 2) })
    // Lane 0 is the graph's point, lane k + 1 has leaf k moved a little.
    let nudge = 1e-6
    var lanes = (0...count).map { lane in
      graph.leaves.enumerated().map { $1 + ($0 + 1 == lane ? nudge : 0) }
    }
    let length = 1 + random.integer(below: random.integer(below: longOneIn) == 0 ? 199 : 40)
    // How often an operand is the newest node: that makes graphs deep; else nodes are shared.
    let newest = random.uniform(0.5, 1)
    var attempts = 0
    while graph.nodes.count < count + length && attempts < 40 * length {
      attempts += 1
      let (op, operands) = graph.candidate(newest: newest, using: &random)
      guard graph.isJudgeable(op, operands, lanes[0]) else { continue }
      let results = lanes.map { compute(op, operands, $0) }
      let isModerate = results.allSatisfy {
        $0.isFinite && $0.magnitude < 20 && (($0 - results[0]) / nudge).magnitude < 30
      }
      guard isModerate else { continue }
      graph.nodes.append(Node(op, operands))
      for lane in lanes.indices { lanes[lane].append(results[lane]) }
    }
    // The root is the last node plus a little of each leaf and of a few nodes, so that a long chain
    // does not hide them all.
    var list: [Operand] = [.node(graph.nodes.count - 1)]
    for leaf in 0..<count { list.append(.node(leaf)) }
    for _ in 0..<3 { list.append(.node(random.integer(below: graph.nodes.count))) }
    graph.nodes.append(Node(random.integer(below: 2) == 0 ? .sum : .logSumExp, list))
    return graph
  }

  private static let operations = Op.allCases.filter { $0.arity != .none }

  private func candidate(
    newest: Double, using random: inout SplitMix64
  ) -> (Op, [Operand]) {
    func anyNode() -> Operand {
      let isNewest = random.uniform() < newest
      return .node(isNewest ? nodes.count - 1 : random.integer(below: nodes.count))
    }
    let op = Graph.operations[random.integer(below: Graph.operations.count)]
    switch op.arity {
    case .none: return (op, [])
    case .one: return (op, [anyNode()])
    case .two:
      let constant = Operand.constant(random.uniform(-2, 2))
      switch random.integer(below: 4) {
      case 0: return (op, [anyNode(), constant])
      case 1: return (op, [constant, anyNode()])
      default: return (op, [anyNode(), anyNode()])
      }
    case .list:
      let length = 1 + random.integer(below: 4)
      return (op, (0..<(op == .dot ? 2 * length : length)).map { _ in anyNode() })
    }
  }

  /// Whether finite differences can tell anything here: not at a kink, a pole or an edge.
  private func isJudgeable(_ op: Op, _ operands: [Operand], _ values: [Double]) -> Bool {
    let x = operands.map { operand in
      switch operand {
      case .node(let index): values[index]
      case .constant(let value): value
      }
    }
    let margin = 0.1
    switch op {
    case .log, .sqrt: return x[0] > margin
    case .log1p: return x[0] > margin - 1
    case .tan: return Graph.compute(.cos, [.constant(x[0])], []).magnitude > 0.3
    case .asin, .acos: return x[0].magnitude < 1 - margin
    case .relu, .abs, .leakyRelu, .elu: return x[0].magnitude > margin
    case .divide: return x[1].magnitude > 0.3
    case .power: return x[0] > margin && x[1].magnitude < 3
    case .atan2: return x[0] * x[0] + x[1] * x[1] > margin && !(x[1] < 0 && x[0].magnitude < margin)
    case .hypot: return x[0] * x[0] + x[1] * x[1] > margin
    case .maximum, .minimum: return (x[0] - x[1]).magnitude > margin
    default: return true
    }
  }

  /// Records the graph on a tape, by index, and returns the index of each node.
  package func record(on tape: Tape) throws -> [UInt32] {
    var indexes = try leaves.map { data throws(TapeError) in try tape.leaf(data) }
    for node in nodes[leaves.count...] {
      let list = node.operands.compactMap { operand in
        if case .node(let index) = operand { indexes[index] } else { nil }
      }
      switch node.op.arity {
      case .none: break
      case .one: indexes.append(try tape.record(node.op, list[0]))
      case .list: indexes.append(try tape.record(node.op, list: list))
      case .two:
        switch (node.operands[0], node.operands[1]) {
        case (.node, .node): indexes.append(try tape.record(node.op, list[0], list[1]))
        case (.node, .constant(let c)):
          indexes.append(try tape.record(node.op, list[0], constant: c))
        case (.constant(let c), _):
          indexes.append(try tape.record(node.op, constant: c, list[0]))
        }
      }
    }
    return indexes
  }
}
