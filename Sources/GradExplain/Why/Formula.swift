import ScalarGrad

/// What a reader is told in place of a nameless node: the formula that made it, down to the names.
struct Formula {
  private let tape: Tape
  private let names: NodeNames
  private let isNamed: (UInt32) -> Bool

  /// Deeper or longer formulas are no help to a reader.
  private static let depth = 5
  private static let length = 48

  init(tape: Tape, names: NodeNames, isNamed: @escaping (UInt32) -> Bool) {
    self.tape = tape
    self.names = names
    self.isNamed = isNamed
  }

  /// The name of a node, else its formula where it is short, else what `gradual step` calls it.
  subscript(node: UInt32) -> String {
    let text = text(.node(node), depth: Formula.depth, binding: 0)
    return text.count <= Formula.length && !text.contains("...") ? text : names[node]
  }

  /// The name of a node or a number; nil for a nameless node.
  func name(_ operand: NodeView.Operand) -> String? {
    switch operand {
    case .constant(let value): ShortDigits.text(value)
    case .node(let node):
      if isNamed(node) {
        names[node]
      } else if tape.op(at: node) == .constant {
        ShortDigits.text(tape.primal(node))
      } else {
        nil
      }
    }
  }

  /// As it would be written; `binding` is how tightly what stands around it binds.
  private func text(
    _ operand: NodeView.Operand, depth: Int, binding: Int, isFirst: Bool = true
  ) -> String {
    if let name = name(operand) {
      return name.hasPrefix("-") && !(isFirst && binding < 4) ? "(\(name))" : name
    }
    guard case .node(let node) = operand, depth > 0 else { return "..." }
    let view = tape.node(at: node)
    if view.op == .leaf { return names[node] }
    // Python's sum() begins with 0, which nobody wrote.
    if view.op == .add, view.operands.count == 2, isZero(view.operands[0]) {
      return text(view.operands[1], depth: depth - 1, binding: binding)
    }
    let own: Int
    switch view.op {
    case .add, .subtract: own = 1
    case .multiply, .divide: own = 2
    case .negate: own = 3
    case .power: own = 4
    default:
      guard view.operands.count <= 6 else { return "..." }
      let inner = view.operands.map { text($0, depth: depth - 1, binding: 0) }
      return view.op.expression(inner)
    }
    // What stands on the right of - and / needs brackets one step earlier; ** the other way round.
    let left = view.op == .power ? own + 1 : own
    let right = view.op == .power || view.op == .add || view.op == .multiply ? own : own + 1
    var inner = [text(view.operands[0], depth: depth - 1, binding: left)]
    if view.operands.count > 1 {
      inner.append(text(view.operands[1], depth: depth - 1, binding: right, isFirst: false))
    }
    let whole = view.op.expression(inner)
    return own < binding ? "(\(whole))" : whole
  }

  private func isZero(_ operand: NodeView.Operand) -> Bool {
    switch operand {
    case .constant(let value): value == 0
    case .node(let node): tape.op(at: node) == .constant && tape.primal(node) == 0
    }
  }
}
