import GradNumbers

extension Tape {
  /// Makes the recording linear around its present numbers; see `Linearization`.
  ///
  /// - Parameters:
  ///   - roots: The nodes whose changes are asked for.
  ///   - variables: The nodes that change.
  ///   - value: A node's number.
  ///   - adjoint: The derivative of the only root by a node; nil where slopes stay as they are.
  ///   - size: What of a number counts.
  ///   - spread: See `Linearization`.
  /// - Returns: The linear map.
  func linearization<Base: Number>(
    of roots: [UInt32], wrt variables: [UInt32], value: (Int) -> Base,
    adjoint: ((Int) -> Base)? = nil, size: @escaping (Base) -> Double, spread: Double = 0
  ) -> Linearization<Base> {
    var linear = Linearization(size: size, spread: spread)
    let slots = slots(between: variables, and: roots)
    func slot(_ node: Int) -> UInt32? { slots[node] == Tape.noSlot ? nil : slots[node] }
    for index in slots.indices where slots[index] != Tape.noSlot {
      add(index, to: &linear, slot: slot, value: value, adjoint: adjoint?(index))
      linear.closeSlot()
    }
    func known(_ node: UInt32) -> UInt32? {
      Int(node) < slots.count ? slot(Int(node)) : nil
    }
    linear.variables = variables.map(known)
    linear.roots = roots.map(known)
    return linear
  }

  private static let noSlot = UInt32.max

  /// For each node up to the last root its slot, if it depends on a variable and a root on it.
  private func slots(between variables: [UInt32], and roots: [UInt32]) -> [UInt32] {
    guard let last = roots.max(), let first = variables.min() else { return [] }
    // 1 for a node that depends on a variable, 3 where a root depends on it too.
    var marks = [UInt8](repeating: 0, count: Int(last) + 1)
    for variable in variables where variable <= last { marks[Int(variable)] = 1 }
    for index in marks.indices.dropFirst(Int(first)) where marks[index] == 0 {
      forEachOperand(of: index) { if marks[$0] != 0 { marks[index] = 1 } }
    }
    for root in roots where marks[Int(root)] == 1 { marks[Int(root)] = 3 }
    for index in marks.indices.reversed() where marks[index] == 3 {
      forEachOperand(of: index) { if marks[$0] == 1 { marks[$0] = 3 } }
    }
    var next: UInt32 = 0
    return marks.map { mark in
      guard mark == 3 else { return Tape.noSlot }
      next += 1
      return next - 1
    }
  }

  /// Adds a node's slopes, and their changes where the node has an adjoint.
  private func add<Base: Number>(
    _ index: Int, to linear: inout Linearization<Base>, slot: (Int) -> UInt32?,
    value: (Int) -> Base, adjoint: Base?
  ) {
    let node = checkedNode(UInt32(index))
    let op = node.op
    func operand(_ node: Int) -> Linearization<Base>.Operand { .init(value(node), slot(node)) }
    func constant(_ number: Double) -> Linearization<Base>.Operand { .init(Base(number), nil) }
    let first = Int(node.first)
    switch node.form {
    case .none: break
    case .one: linear.add(op, operand(first), adjoint)
    case .nodes: linear.add(op, operand(first), operand(node.second), adjoint)
    case .nodeConstant: linear.add(op, operand(first), constant(node.constant), adjoint)
    case .constantNode: linear.add(op, constant(node.constant), operand(first), adjoint)
    case .list:
      let operands = listOperands[node.listRange].map { operand(Int($0)) }
      linear.add(op, list: operands, result: value(index), adjoint)
    }
  }
}
