import ScalarGrad

/// What one statement passes back, by the scalar rules: the sweep that the formulas are held against.
struct ArraySweep {
  let tape: Tape

  /// What comes back to some nodes from others, with nothing passed on from the former.
  ///
  /// - Parameters:
  ///   - results: The nodes that a statement computed, each with the derivative by it.
  ///   - operands: The nodes that it was computed from.
  /// - Returns: What arrives at each operand.
  func contributions(
    from results: [(node: UInt32, adjoint: Double)], to operands: Set<UInt32>
  ) -> [UInt32: Double] {
    var sums: [UInt32: Double] = [:]
    var between: Set<UInt32> = []
    var pending: [UInt32] = []
    for (node, adjoint) in results {
      sums[node, default: 0] += adjoint
      if !operands.contains(node), between.insert(node).inserted { pending.append(node) }
    }
    while let node = pending.popLast() {
      for case .node(let operand) in tape.node(at: node).operands
      where !operands.contains(operand) && between.insert(operand).inserted {
        pending.append(operand)
      }
    }
    for node in between.sorted(by: >) {
      guard let adjoint = sums[node], adjoint != 0 else { continue }
      for (operand, local) in zip(tape.node(at: node).operands, tape.locals(at: node)) {
        guard case .node(let operand) = operand else { continue }
        sums[operand, default: 0] += adjoint * local
      }
    }
    return sums.filter { operands.contains($0.key) }
  }
}
