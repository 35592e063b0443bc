extension Graph {
  /// An edge from an operand to the node that uses it.
  struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  /// The edges, one for every pair, even where an operand is used twice; by their ends, then in the
  /// order of the operands.
  var edges: [Edge] {
    var edges: [Edge] = []
    for position in nodes.indices {
      for operand in distinctOperands(of: position) {
        edges.append(Edge(from: operand, to: position))
      }
    }
    return edges
  }

  /// The operands of a node in order, every one once.
  func distinctOperands(of position: Int) -> [Int] {
    let operands = nodes[position].operands
    guard operands.count > 1 else { return operands }
    if operands.count == 2 { return operands[0] == operands[1] ? [operands[0]] : operands }
    var seen: Set<Int> = []
    return operands.filter { seen.insert($0).inserted }
  }
}
