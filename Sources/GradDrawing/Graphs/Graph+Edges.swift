extension Graph {
  /// An edge from an operand to the node that uses it.
  struct Edge: Hashable {
    let from: Int
    let to: Int
    /// How often the node uses the operand: twice in `x*x`.
    var uses = 1

    /// What stands beside an edge that is used more than once.
    var mark: String? { uses > 1 ? "×\(uses)" : nil }
  }

  /// The edges, one for every pair, even where an operand is used twice; by their ends, then in the
  /// order of the operands.
  var edges: [Edge] {
    var edges: [Edge] = []
    for position in nodes.indices {
      let uses = uses(by: position)
      for operand in distinctOperands(of: position) {
        edges.append(Edge(from: operand, to: position, uses: uses[operand] ?? 1))
      }
    }
    return edges
  }

  /// How often a node uses the operands that it uses more than once.
  ///
  /// A list is left out: to use several of its entries is to use each of them once.
  func uses(by position: Int) -> [Int: Int] {
    let operands = nodes[position].operands
    guard operands.count > 1, distinctOperands(of: position).count < operands.count else {
      return [:]
    }
    var uses: [Int: Int] = [:]
    for operand in operands {
      if case .list = nodes[operand].kind { continue }
      uses[operand, default: 0] += 1
    }
    return uses.filter { $0.value > 1 }
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
