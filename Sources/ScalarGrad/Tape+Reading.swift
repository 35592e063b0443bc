/// One recorded operation, as a reader of the tape sees it.
package struct NodeView: Sendable {
  /// The node's place on the tape: every operand's is smaller.
  package let index: UInt32
  /// What it computes.
  package let op: Op
  /// How its operands are given.
  package let form: Form
  /// The result: of a leaf, its present data.
  package let primal: Double
  /// The operands from left to right.
  package let operands: [Operand]

  /// An operand: another node, or a number that needed none.
  package enum Operand: Hashable, Sendable {
    case node(UInt32)
    case constant(Double)
  }

  /// Whether the node is a leaf.
  package var isLeaf: Bool { op == .leaf }
}

// What the other modules read from a tape. Indexes are checked; a wrong one stops the program.
extension Tape {
  /// The node at an index.
  package func node(at index: UInt32) -> NodeView {
    let node = checkedNode(index)
    let operands: [NodeView.Operand]
    switch node.form {
    case .none: operands = []
    case .one: operands = [.node(node.first)]
    case .nodes: operands = [.node(node.first), .node(UInt32(node.second))]
    case .nodeConstant: operands = [.node(node.first), .constant(node.constant)]
    case .constantNode: operands = [.constant(node.constant), .node(node.first)]
    case .list: operands = listOperands[node.listRange].map { .node($0) }
    }
    return NodeView(
      index: index, op: node.op, form: node.form, primal: node.primal, operands: operands)
  }

  /// Calls the body with each operand of a node that is a node, from left to right.
  ///
  /// Sums and dot products have thousands, and most readers need no list of them.
  package func forEachOperand(of index: UInt32, _ body: (UInt32) -> Void) {
    let node = checkedNode(index)
    switch node.form {
    case .none: break
    case .one, .nodeConstant, .constantNode: body(node.first)
    case .nodes:
      body(node.first)
      body(UInt32(node.second))
    case .list: for place in node.listRange { body(listOperands[place]) }
    }
  }

  /// The operation of a node, without its operands.
  package func op(at index: UInt32) -> Op { checkedNode(index).op }

  /// The result of a node: of a leaf, its present data.
  @inline(__always)
  package func primal(_ index: UInt32) -> Double { checkedNode(index).primal }

  /// How many operands the sums, means and products of lists have, all together.
  package var operandCount: Int { listOperands.count }

  /// Whether a node is a leaf.
  package func isLeaf(_ index: UInt32) -> Bool { checkedNode(index).op == .leaf }

  /// The name of a node.
  package func label(of index: UInt32) -> String? { labels[index] }

  /// Names a node, or takes its name away.
  package func setLabel(_ label: String?, of index: UInt32) {
    _ = checkedNode(index)
    labels[index] = label
    if label != nil { labelsEnd = max(labelsEnd, Int(index) + 1) }
  }

  /// The source line on which a node was recorded; 0 if none was known.
  package func line(of index: UInt32) -> Int {
    // The last run that starts at or before the node.
    var (low, high) = (0, lineRuns.count)
    while low < high {
      let middle = (low + high) / 2
      if lineRuns[middle].start <= Int(index) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : lineRuns[low - 1].line
  }

  /// The local derivatives of a node by each of its operands (constants among them), by the rules.
  package func locals(at index: UInt32) -> [Double] {
    let view = node(at: index)
    let values = view.operands.map { operand in
      switch operand {
      case .node(let index): primal(index)
      case .constant(let value): value
      }
    }
    switch view.op.arity {
    case .none: return []
    case .one: return [Rules.partial(view.op, values[0], result: view.primal)]
    case .two:
      return [
        Rules.partial(view.op, by: .first, values[0], values[1], result: view.primal),
        Rules.partial(view.op, by: .second, values[0], values[1], result: view.primal),
      ]
    case .list: return Rules.partials(view.op, list: values, result: view.primal)
    }
  }

  /// Whether the root depends on each node: one entry per node up to the root.
  package func reached(from root: UInt32) -> [Bool] {
    _ = checkedNode(root)
    markReached(from: Int(root))
    return (0...Int(root)).map { header.pointee.nodes[$0].reached }
  }

  /// The root of the last sweep, while no gradient has been cleared since.
  package var sweptRoot: UInt32? { lastRoot.map { UInt32($0) } }

  /// The leaves, oldest first.
  package var leaves: [UInt32] { LeafChain(header).map { UInt32($0) }.reversed() }

  /// The Value that names a node, valid as long as the scope that the node belongs to.
  package func value(at index: UInt32) -> Value {
    _ = checkedNode(index)
    let scope = scopes.last { $0.count <= Int(index) } ?? scopes[0]
    return Value(header: header, index: index, serial: scope.serial)
  }

  @inline(__always)
  func checkedNode(_ index: UInt32) -> Node {
    precondition(Int(index) < header.pointee.count, "no such node on this tape")
    return header.pointee.nodes[Int(index)]
  }
}
