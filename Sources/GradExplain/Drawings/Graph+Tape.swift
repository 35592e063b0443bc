package import GradDrawing
package import ScalarGrad

extension Graph {
  /// A list of the worksheet that may hold nodes of the graph.
  package struct NamedList {
    let name: String
    let shape: String
    let nodes: [UInt32]

    /// Names the nodes of a list, in its order.
    package init(name: String, shape: String, nodes: [UInt32]) {
      self.name = name
      self.shape = shape
      self.nodes = nodes
    }
  }

  /// Reads what a loss depends on from a recording.
  ///
  /// The positions of the nodes are those that ``Steps`` gives. The gradients are those of the loss,
  /// computed anew, whatever `backward()` was called on.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: The loss, which is the last node of the graph.
  ///   - lists: The lists of the worksheet; a node in two of them belongs to the first.
  ///   - name: What the worksheet calls a node, if anything.
  /// - Throws: Where a leaf was assigned after the loss had used it.
  package init(
    tape: Tape, root: UInt32, lists: [NamedList] = [], name: (UInt32) -> String?
  ) throws(TapeError) {
    let nodes = Graph.nodes(below: root, on: tape)
    let gradients = try tape.gradient(of: root, wrt: nodes)
    let names = NodeNames(nodes, on: tape, given: name)
    let positions = Dictionary(uniqueKeysWithValues: zip(nodes, 0...))
    let drawn = zip(nodes, gradients).map { node, gradient in
      let view = tape.node(at: node)
      let isOperation = view.op.arity != .none
      let kind: Node.Kind =
        isOperation ? .operation : view.op == .constant ? .constant : .leaf
      return Node(
        kind: kind, name: names[node], symbol: isOperation ? view.op.symbol : "",
        expression: isOperation ? view.expression(view.operandNames { names[$0] }) : nil,
        value: view.primal, gradient: kind == .constant ? nil : gradient,
        line: tape.line(of: node),
        operands: view.operands.compactMap { operand in
          if case .node(let index) = operand { positions[index] } else { nil }
        })
    }
    var taken: Set<Int> = []
    var groups: [List] = []
    for list in lists {
      let members = list.nodes.compactMap { positions[$0] }.filter { taken.insert($0).inserted }
      if members.count > 1 {
        groups.append(List(name: list.name, shape: list.shape, members: members))
      }
    }
    self.init(title: names[root], nodes: drawn, lists: groups)
  }

  /// The nodes that a loss depends on, itself among them, in the order in which they were recorded.
  static func nodes(below root: UInt32, on tape: Tape) -> [UInt32] {
    let reached = tape.reached(from: root)
    return (0...root).filter { reached[Int($0)] }
  }
}
