extension Tape {
  /// Assigns a leaf's data.
  ///
  /// What is recorded from now on uses it; what was recorded before does not.
  package func assign(_ data: Double, to leaf: UInt32) throws(TapeError) {
    precondition(Int(leaf) < count, "no such node on this tape")
    let node = header.pointee.nodes + Int(leaf)
    guard node.pointee.op == .leaf else {
      throw .notALeaf(node.pointee.op, label: labels[leaf])
    }
    node.pointee.primal = data
    // Where there are only leaves, nothing can have used the old value.
    if leafCount == count { return }
    if node.pointee.assignedAt == 0 { assignedLeaves.append(leaf) }
    node.pointee.assignedAt = UInt32(count)
    node.pointee.assignedLine = UInt32(clamping: currentLine)
  }

  /// Throws if a node that the root depends on used a leaf before the leaf was assigned.
  func checkAssignments(from root: Int) throws(TapeError) {
    if assignedLeaves.isEmpty { return }
    markReached(from: root)
    let nodes = header.pointee.nodes
    // An assignment at or before the first node that is not a leaf cannot matter.
    for index in 0...root where nodes[index].reached {
      var stale: UInt32?
      forEachOperand(of: index) { operand in
        let node = nodes[operand]
        if node.op == .leaf && Int(node.assignedAt) > index { stale = UInt32(operand) }
      }
      if let stale {
        throw .staleLeaf(
          label: labels[stale], leaf: stale, assigned: Int(nodes[Int(stale)].assignedLine),
          used: line(of: UInt32(index)))
      }
    }
  }

  /// Sets `reached` in every node up to the root to whether the root depends on it.
  func markReached(from root: Int) {
    if markedRoot == root { return }
    let nodes = header.pointee.nodes
    for index in 0..<root { nodes[index].reached = false }
    nodes[root].reached = true
    var index = root
    while index >= 0 {
      if nodes[index].reached { forEachOperand(of: index) { nodes[$0].reached = true } }
      index -= 1
    }
    markedRoot = root
  }

  /// Whether the last sweep reached a node.
  package func isReached(_ index: Int) -> Bool {
    guard let root = lastRoot, index <= root else { return false }
    markReached(from: root)
    return header.pointee.nodes[index].reached
  }

  /// Calls the body with each operand that is a node, from left to right.
  @inline(__always)
  func forEachOperand(of index: Int, _ body: (Int) -> Void) {
    let node = header.pointee.nodes[index]
    switch node.form {
    case .none: break
    case .one, .nodeConstant, .constantNode: body(Int(node.first))
    case .nodes:
      body(Int(node.first))
      body(node.second)
    case .list: for operand in listOperands[node.listRange] { body(Int(operand)) }
    }
  }
}
