// A node as it would be written. All who show one to a reader write it by these.
extension NodeView {
  /// Longer lists are shown by their first two and their last operand.
  private static let longList = 8

  /// What the operands are called.
  ///
  /// - Parameters:
  ///   - name: What a node is called.
  ///   - number: How a number is written that needed no node.
  /// - Returns: The names, from left to right.
  package func operandNames(
    _ name: (UInt32) -> String, number: (Double) -> String = { "\($0)" }
  ) -> [String] {
    operands.map { operand in
      switch operand {
      case .node(let node): name(node)
      case .constant(let value): number(value)
      }
    }
  }

  /// The operation on named operands: `a*b`, and of long lists `sum(a, b, ..., z)`.
  package func expression(_ names: [String]) -> String {
    guard names.count > NodeView.longList else { return op.expression(names) }
    return "\(op.symbol)(\(names[0]), \(names[1]), ..., \(names[names.count - 1]))"
  }

  /// The node with its name in front: `y = a*b`, and of a number from outside `x = 2.0`.
  ///
  /// - Parameters:
  ///   - name: What a node is called.
  ///   - number: How a number is written.
  /// - Returns: The text.
  package func formula(
    _ name: (UInt32) -> String, number: (Double) -> String = { "\($0)" }
  ) -> String {
    let own = name(index)
    let what =
      op.arity == .none ? number(primal) : expression(operandNames(name, number: number))
    // A constant is called by its number.
    return own == what ? own : "\(own) = \(what)"
  }
}
