/// Where the nodes of a tape went when it was compacted.
package struct Remap: Sendable {
  let survivors: [Bool]
  let ranks: [UInt32]

  /// The new index of a node; nil if it is gone.
  package subscript(old: UInt32) -> UInt32? {
    Int(old) < survivors.count && survivors[Int(old)] ? ranks[Int(old)] : nil
  }
}

extension Tape {
  /// Keeps what the roots depend on and gives everything else back.
  ///
  /// Survivors slide down in the order of their creation, with their operands, names, lines and
  /// gradients. Handles from before are invalid and say so. Linear in the number of nodes; throws
  /// where a scope is open.
  package func compact(keeping roots: [UInt32]) throws(TapeError) -> Remap {
    guard scopes.count == 1 else { throw .scopeOpen }
    let oldCount = count
    let nodes = header.pointee.nodes

    // What is reached from the roots, from the newest node down.
    var kept = [Bool](repeating: false, count: oldCount)
    for root in roots { kept[Int(root)] = true }
    var index = oldCount - 1
    while index >= 0 {
      if kept[index] { forEachOperand(of: index) { kept[$0] = true } }
      index -= 1
    }
    // ranks[i] is the number of survivors before i: for a survivor, its new index.
    var ranks = [UInt32](repeating: 0, count: oldCount + 1)
    for index in 0..<oldCount { ranks[index + 1] = ranks[index] + (kept[index] ? 1 : 0) }
    let newCount = Int(ranks[oldCount])

    var lists: [UInt32] = []
    var newAssigned: [UInt32] = []
    var lastLeaf = Node.noLeaf
    leafCount = 0
    let newAdjointCount = Int(ranks[adjointCount])
    for old in 0..<oldCount where kept[old] {
      var node = nodes[old]
      let new = ranks[old]
      switch node.form {
      case .none where node.op == .leaf:
        if node.assignedAt != 0 {
          node.assignedAt = ranks[Int(node.assignedAt)]
          if node.assignedAt != 0 { newAssigned.append(new) }
        }
        node.first = lastLeaf
        lastLeaf = new
        leafCount += 1
      case .none: break
      case .one, .nodeConstant, .constantNode: node.first = ranks[Int(node.first)]
      case .nodes:
        node.payload = UInt64(ranks[node.second])
        node.first = ranks[Int(node.first)]
      case .list:
        let start = UInt64(lists.count)
        lists.append(contentsOf: listOperands[node.listRange].map { ranks[Int($0)] })
        node.payload = start | (node.payload >> 32) << 32
      }
      nodes[Int(new)] = node
      if old < adjointCount, let adjoints { adjoints[Int(new)] = adjoints[old] }
    }

    if !labels.isEmpty {
      var newLabels: [UInt32: String] = [:]
      for (old, label) in labels where kept[Int(old)] { newLabels[ranks[Int(old)]] = label }
      labels = newLabels
    }
    labelsEnd = min(labelsEnd, newCount)
    slideLines(ranks, newCount: newCount)
    lastRoot = lastRoot.flatMap { kept[$0] ? Int(ranks[$0]) : nil }
    markedRoot = nil
    listOperands = lists
    adjointCount = newAdjointCount
    assignedLeaves = newAssigned
    header.pointee.count = newCount
    header.pointee.lastLeaf = lastLeaf
    renewSerial()
    shrink()
    return Remap(survivors: kept, ranks: ranks)
  }

  /// Moves the runs of lines to where their nodes went and drops those that are empty now.
  private func slideLines(_ ranks: [UInt32], newCount: Int) {
    var runs: [(start: Int, line: Int)] = []
    for run in lineRuns {
      let start = Int(ranks[run.start])
      if runs.last?.start == start { runs.removeLast() }
      if runs.last?.line != run.line { runs.append((start, run.line)) }
    }
    lineRuns = runs
  }

  /// Makes every handle from before invalid.
  private func renewSerial() {
    compactedSerial = header.pointee.serial
    let serial = nextSerial()
    header.pointee.serial = serial
    header.pointee.outerSerial = serial
    scopes = [
      Scope(serial: serial, count: 0, lastLeaf: Node.noLeaf, leafCount: 0, listCount: 0)
    ]
  }

  /// Gives memory back where less than an eighth is in use; the rest serves the next step.
  private func shrink() {
    let capacity = header.pointee.capacity
    if capacity > 4096 && count < capacity / 8 {
      let smaller = min(max(4096, 2 * count), max(nodeLimit, count))
      header.pointee.nodes = Memory.resize(header.pointee.nodes, to: smaller)
      header.pointee.capacity = smaller
    }
    if adjointCapacity > 4096 && adjointCount < adjointCapacity / 8 {
      adjointCapacity = max(4096, 2 * adjointCount)
      adjoints = Memory.resize(adjoints, to: adjointCapacity)
    }
  }
}
