package import ScalarGrad

extension NodeNames {
  /// A node as it would be written, and its line: `p = exp(z) on line 3`.
  package func place(of node: UInt32, on tape: Tape) -> String {
    let formula = tape.node(at: node).formula({ self[$0] }, number: { ShortDigits.text($0) })
    return NodeNames.place(formula, tape.line(of: node))
  }

  /// The operation of a node, and its line: `exp(z) on line 3`.
  package func operation(of node: UInt32, on tape: Tape) -> String {
    let view = tape.node(at: node)
    let names = view.operandNames({ self[$0] }, number: { ShortDigits.text($0) })
    return NodeNames.place(view.expression(names), tape.line(of: node))
  }

  private static func place(_ text: String, _ line: Int) -> String {
    line > 0 ? "\(text) on line \(line)" : text
  }
}
