import GradNumbers

// Recording by index, for readers that keep indexes of nodes and not Values: the worksheets'
// interpreter. Each method checks its operands against the tape and throws where the node limit is
// reached. They do not look at the thread: the session that owns a tape runs on one at a time.
extension Tape {
  /// Records a leaf: a number from outside, which has a gradient.
  package func leaf(_ data: Double) throws(TapeError) -> UInt32 {
    try makeRoom()
    return pushLeaf(data)
  }

  /// Records a constant: a number from outside that needs a node, such as an element of a list.
  package func constant(_ data: Double) throws(TapeError) -> UInt32 {
    try makeRoom()
    return header.pushUnchecked(data, payload: 0, first: 0, op: .constant, form: .none)
  }

  /// Records an operation on one node.
  package func record(_ op: Op, _ a: UInt32) throws(TapeError) -> UInt32 {
    check(a)
    try makeRoom()
    let primal = Rules.value(op, primal(a))
    return header.pushUnchecked(primal, payload: 0, first: a, op: op, form: .one)
  }

  /// Records an operation on two nodes.
  package func record(_ op: Op, _ a: UInt32, _ b: UInt32) throws(TapeError) -> UInt32 {
    check(a)
    check(b)
    try makeRoom()
    let primal = Rules.value(op, primal(a), primal(b))
    return header.pushUnchecked(primal, payload: UInt64(b), first: a, op: op, form: .nodes)
  }

  /// Records an operation on a node and a constant, in this order.
  package func record(
    _ op: Op, _ a: UInt32, constant: Double
  ) throws(TapeError) -> UInt32 {
    check(a)
    try makeRoom()
    let primal = Rules.value(op, primal(a), constant)
    return header.pushUnchecked(
      primal, payload: constant.bitPattern, first: a, op: op, form: .nodeConstant)
  }

  /// Records an operation on a constant and a node, in this order.
  package func record(
    _ op: Op, constant: Double, _ b: UInt32
  ) throws(TapeError) -> UInt32 {
    check(b)
    try makeRoom()
    let primal = Rules.value(op, constant, primal(b))
    return header.pushUnchecked(
      primal, payload: constant.bitPattern, first: b, op: op, form: .constantNode)
  }

  /// Records an operation on a list of nodes; for dot, the first vector and then the second.
  package func record(_ op: Op, list: [UInt32]) throws(TapeError) -> UInt32 {
    for index in list { check(index) }
    // Operations on long lists are few and take much: their operands count too.
    if (listOperands.count + list.count) / Tape.operandsPerNode > nodeLimit {
      throw .nodeLimit(nodeLimit)
    }
    try makeRoom()
    return pushList(op, list)
  }

  /// How many operands of lists may be held for each node that the limit allows.
  private static let operandsPerNode = 16

  /// Records a leaf where there is room, and links it to the leaf before it.
  func pushLeaf(_ data: Double) -> UInt32 {
    let index = header.push(
      data, payload: 0, first: header.pointee.lastLeaf, op: .leaf, form: .none)
    header.pointee.lastLeaf = index
    leafCount += 1
    return index
  }

  /// Records an operation on a list; the caller has checked the operands.
  func pushList(_ op: Op, _ list: [UInt32]) -> UInt32 {
    let start = listOperands.count
    precondition(
      list.count <= Int(UInt32.max) && start <= Int(UInt32.max),
      "the operand lists of a tape hold at most 2^32 - 1 entries")
    let primal: Double
    switch op {
    case .sum:
      // The same order as in the rule, without an array in between.
      var total = list.isEmpty ? 0 : self.primal(list[0])
      for index in list.dropFirst() { total += self.primal(index) }
      primal = total
    default: primal = Rules.value(op, list: list.map { self.primal($0) })
    }
    listOperands.append(contentsOf: list)
    let payload = UInt64(start) | UInt64(list.count) << 32
    return header.push(primal, payload: payload, first: 0, op: op, form: .list)
  }

  @inline(__always)
  private func makeRoom() throws(TapeError) {
    if header.pointee.count == header.pointee.capacity { try grow() }
  }

  @inline(__always)
  private func check(_ index: UInt32) {
    precondition(Int(index) < header.pointee.count, "no such node on this tape")
  }
}
