import GradNumbers

extension Tape {
  /// Sweeps from a node back to the first: afterwards every node up to it has a gradient.
  ///
  /// Gradients of the interior are fresh; those of leaves add to what is there. Throws, before
  /// anything has changed, where a leaf was assigned after a node that the sweep reaches used it.
  package func sweep(from root: UInt32) throws(TapeError) {
    let root = Int(root)
    precondition(root < count, "no such node on this tape")
    try checkAssignments(from: root)
    let adjoints = freshAdjoints(upTo: root)
    // A leaf that is its own root collects 1 on top of what it holds, as any other leaf does.
    adjoints[root] += 1
    sweepNodes(from: root, adjoints)
    lastRoot = root
    markedRoot = nil
  }

  /// The gradients of one node by others, computed beside what `sweep(from:)` keeps.
  package func gradient(of root: UInt32, wrt nodes: [UInt32]) throws(TapeError) -> [Double] {
    let root = Int(root)
    precondition(root < count, "no such node on this tape")
    try checkAssignments(from: root)
    let adjoints = adjoints(of: root)
    // What is beyond the root cannot influence it. Adding 0 makes -0 the usual zero.
    return nodes.map { Int($0) <= root ? adjoints[Int($0)] + 0 : 0 }
  }

  /// The derivatives of one node by all up to it, computed beside what `sweep(from:)` keeps.
  ///
  /// Those of nodes that it does not depend on are -0. The caller has checked the assignments.
  func adjoints(of root: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: root + 1) { buffer, count in
      buffer.initialize(repeating: -0.0)
      count = root + 1
      buffer[root] = 1
      if let adjoints = buffer.baseAddress { sweepNodes(from: root, adjoints) }
    }
  }

  /// The sweep itself, in reverse order of creation.
  ///
  /// `adjoints` holds root + 1 numbers: 1 at the root, and -0 elsewhere, which is the neutral element
  /// of addition (0 + -0 would lose the sign of a zero). So a node that still holds -0 when its turn
  /// comes was not reached, or is reached with nothing to pass on.
  private func sweepNodes(from root: Int, _ adjoints: UnsafeMutablePointer<Double>) {
    let nodes = header.pointee.nodes
    var index = root
    while index >= 0 {
      let upstream = adjoints[index]
      let node = nodes + index
      index -= 1
      if upstream == 0 {
        if upstream.sign == .plus {
          // The two that fill a dead unit's weighted sum, without a call.
          switch (node.pointee.op, node.pointee.form) {
          case (.add, .nodes): pass(.add, 0, node, nodes, adjoints)
          case (.multiply, .nodes)
          where nodes[Int(node.pointee.first)].primal.isFinite
            && nodes[node.pointee.second].primal.isFinite:
            pass(.multiply, 0, node, nodes, adjoints)
          default: passZero(node, adjoints)
          }
        }
        continue
      }
      // Each call below has a constant operation, which the compiler puts in place of the rule's
      // switch: the arithmetic of the common ones stands here without a second dispatch.
      switch node.pointee.op {
      case .leaf, .constant: continue
      case .add: pass(.add, upstream, node, nodes, adjoints)
      case .multiply: pass(.multiply, upstream, node, nodes, adjoints)
      case .subtract: pass(.subtract, upstream, node, nodes, adjoints)
      case .divide: pass(.divide, upstream, node, nodes, adjoints)
      case .negate: passOne(.negate, upstream, node, nodes, adjoints)
      case .relu: passOne(.relu, upstream, node, nodes, adjoints)
      case .tanh: passOne(.tanh, upstream, node, nodes, adjoints)
      case .exp: passOne(.exp, upstream, node, nodes, adjoints)
      case .log: passOne(.log, upstream, node, nodes, adjoints)
      case .sigmoid: passOne(.sigmoid, upstream, node, nodes, adjoints)
      case .sum:
        for operand in listOperands[node.pointee.listRange] {
          adjoints[Int(operand)] += upstream
        }
      case .dot: passDot(upstream, node, nodes, adjoints)
      default: passAny(upstream, node, adjoints)
      }
    }
  }

  @inline(__always)
  private func passOne(
    _ op: Op, _ upstream: Double, _ node: UnsafeMutablePointer<Node>,
    _ nodes: UnsafeMutablePointer<Node>, _ adjoints: UnsafeMutablePointer<Double>
  ) {
    let u = Int(node.pointee.first)
    let local = Rules.partial(op, nodes[u].primal, result: node.pointee.primal)
    adjoints[u] += upstream * local
  }

  @inline(__always)
  private func pass(
    _ op: Op, _ upstream: Double, _ node: UnsafeMutablePointer<Node>,
    _ nodes: UnsafeMutablePointer<Node>, _ adjoints: UnsafeMutablePointer<Double>
  ) {
    let result = node.pointee.primal
    let first = Int(node.pointee.first)
    let x = nodes[first].primal
    switch node.pointee.form {
    case .nodes:
      let second = node.pointee.second
      let y = nodes[second].primal
      adjoints[first] += upstream * Rules.partial(op, by: .first, x, y, result: result)
      adjoints[second] += upstream * Rules.partial(op, by: .second, x, y, result: result)
    case .nodeConstant:
      let c = node.pointee.constant
      adjoints[first] += upstream * Rules.partial(op, by: .first, x, c, result: result)
    default:
      let c = node.pointee.constant
      adjoints[first] += upstream * Rules.partial(op, by: .second, c, x, result: result)
    }
  }

  /// The dot product's rule without an array in between: each vector gets the other, times upstream.
  private func passDot(
    _ upstream: Double, _ node: UnsafeMutablePointer<Node>,
    _ nodes: UnsafeMutablePointer<Node>, _ adjoints: UnsafeMutablePointer<Double>
  ) {
    let range = node.pointee.listRange
    let half = range.count / 2
    listOperands.withUnsafeBufferPointer { operands in
      precondition(range.upperBound <= operands.count, "a list lies outside the tape's lists")
      // The operands from left to right, as in every node, so that sums have one order.
      for k in range.lowerBound..<range.lowerBound + half {
        let (u, v) = (Int(operands[k]), Int(operands[k + half]))
        let (x, y) = (nodes[u].primal, nodes[v].primal)
        adjoints[u] += upstream * Rules.partial(.multiply, by: .first, x, y, result: 0)
      }
      for k in range.lowerBound..<range.lowerBound + half {
        let (u, v) = (Int(operands[k]), Int(operands[k + half]))
        let (x, y) = (nodes[u].primal, nodes[v].primal)
        adjoints[v] += upstream * Rules.partial(.multiply, by: .second, x, y, result: 0)
      }
    }
  }

  /// Any operation, by its local derivatives.
  @inline(never)
  private func passAny(
    _ upstream: Double, _ node: UnsafeMutablePointer<Node>,
    _ adjoints: UnsafeMutablePointer<Double>
  ) {
    forEachLocal(node) { operand, local in adjoints[operand] += upstream * local }
  }

  /// Passes an adjoint of exactly +0 on.
  ///
  /// There is nothing in it but the sign of zero, and that goes only through a finite derivative. So 0 times an infinite slope, as behind a dead relu, is 0 and not nan.
  @inline(never)
  private func passZero(
    _ node: UnsafeMutablePointer<Node>, _ adjoints: UnsafeMutablePointer<Double>
  ) {
    forEachLocal(node) { operand, local in
      if local.isFinite { adjoints[operand] += 0 * local }
    }
  }

  /// Calls the body with each operand that is a node and the local derivative by it.
  private func forEachLocal(
    _ node: UnsafeMutablePointer<Node>, _ body: (_ operand: Int, _ local: Double) -> Void
  ) {
    let nodes = header.pointee.nodes
    let (op, result) = (node.pointee.op, node.pointee.primal)
    let first = Int(node.pointee.first)
    switch node.pointee.form {
    case .none: break
    case .one: body(first, Rules.partial(op, nodes[first].primal, result: result))
    case .nodes:
      let second = node.pointee.second
      let (x, y) = (nodes[first].primal, nodes[second].primal)
      body(first, Rules.partial(op, by: .first, x, y, result: result))
      body(second, Rules.partial(op, by: .second, x, y, result: result))
    case .nodeConstant:
      let (x, c) = (nodes[first].primal, node.pointee.constant)
      body(first, Rules.partial(op, by: .first, x, c, result: result))
    case .constantNode:
      let (c, y) = (node.pointee.constant, nodes[first].primal)
      body(first, Rules.partial(op, by: .second, c, y, result: result))
    case .list:
      let operands = listOperands[node.pointee.listRange]
      let locals = Rules.partials(op, list: operands.map { nodes[Int($0)].primal }, result: result)
      for (operand, local) in zip(operands, locals) { body(Int(operand), local) }
    }
  }
}
