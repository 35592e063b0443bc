import GradNumbers

// A node is added by asking its rule in dual numbers, once for each operand that changes: the primal of
// a slope is the slope, its tangent how it changes with that operand.
extension Linearization {
  /// Adds an operation on one number.
  mutating func add(_ op: Op, _ u: Operand, _ adjoint: Base?) {
    guard let slot = u.slot else { return }
    let x = Dual(primal: u.value, tangent: 1)
    let slope = Rules.partial(op, x, result: Rules.value(op, x))
    addEdge(slot, slope.primal)
    addTerm(to: slot, from: slot, slope.tangent, adjoint)
  }

  /// Adds an operation on two numbers.
  mutating func add(_ op: Op, _ u: Operand, _ v: Operand, _ adjoint: Base?) {
    if let slot = u.slot {
      let (x, y) = (Dual(primal: u.value, tangent: 1), Dual(primal: v.value))
      let result = Rules.value(op, x, y)
      let slope = Rules.partial(op, by: .first, x, y, result: result)
      addEdge(slot, slope.primal)
      addTerm(to: slot, from: slot, slope.tangent, adjoint)
      if let other = v.slot, adjoint != nil {
        let slope = Rules.partial(op, by: .second, x, y, result: result)
        addTerm(to: other, from: slot, slope.tangent, adjoint)
      }
    }
    if let slot = v.slot {
      let (x, y) = (Dual(primal: u.value), Dual(primal: v.value, tangent: 1))
      let result = Rules.value(op, x, y)
      let slope = Rules.partial(op, by: .second, x, y, result: result)
      addEdge(slot, slope.primal)
      addTerm(to: slot, from: slot, slope.tangent, adjoint)
      if let other = u.slot, adjoint != nil {
        let slope = Rules.partial(op, by: .first, x, y, result: result)
        addTerm(to: other, from: slot, slope.tangent, adjoint)
      }
    }
  }

  /// Adds an operation on a list.
  mutating func add(_ op: Op, list: [Operand], result: Base, _ adjoint: Base?) {
    if op == .dot {
      // The rule of a dot product is that of its products.
      let half = list.count / 2
      for k in 0..<half { add(.multiply, list[k], list[k + half], adjoint) }
      return
    }
    let slopes = Rules.partials(op, list: list.map(\.value), result: result)
    for (operand, slope) in zip(list, slopes) {
      if let slot = operand.slot { addEdge(slot, slope) }
    }
    // The slopes of a sum and of a mean are constants.
    if op == .sum || op == .mean { return }
    if let adjoint, size(adjoint) != 0 {
      lists.append(List(op: op, operands: list, adjoint: adjoint))
    }
  }

  /// Ends a node's edges.
  mutating func closeSlot() { ends.append(edges.count) }

  /// Adds an operand to the node whose edges are being added.
  ///
  /// Nothing comes through a slope of exactly zero, as in `Dual`.
  private mutating func addEdge(_ operand: UInt32, _ slope: Base) {
    let slope = size(slope)
    if slope == 0 { return }
    if !slope.isFinite { isFinite = false }
    edges.append(Edge(operand: operand, slope: slope))
  }

  /// Adds what a node with an adjoint does to the adjoint of `to` where `from` changes.
  private mutating func addTerm(to: UInt32, from: UInt32, _ change: Base, _ adjoint: Base?) {
    guard let adjoint, size(change) != 0 else { return }
    // As in the sweep, nothing passes through an infinite slope from a zero.
    if adjoint.vanishes && !change.isFinite { return }
    let curvature = size(adjoint * change)
    if curvature == 0 { return }
    if !curvature.isFinite { isFinite = false }
    terms.append(Term(to: to, from: from, curvature: curvature))
  }
}
