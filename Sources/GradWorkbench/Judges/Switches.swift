import GradCheck
import GradExplain
import ScalarGrad

/// The nodes of a recording that take one of two branches: relu, abs, maximum and their kind.
struct Switches {
  private let nodes: [(view: NodeView, name: String)]

  /// Finds them.
  ///
  /// - Parameters:
  ///   - nodes: The nodes that the loss depends on.
  ///   - tape: The recording.
  ///   - names: What to call them.
  init(_ nodes: [UInt32], on tape: Tape, _ names: NodeNames) {
    self.nodes = nodes.compactMap { index in
      switch tape.op(at: index) {
      case .relu, .leakyRelu, .elu, .abs, .maximum, .minimum:
        return (tape.node(at: index), names.operation(of: index, on: tape))
      default: return nil
      }
    }
  }

  /// What decides each of them, where the nodes have these values.
  func margins(_ values: [Double]) -> [Switch] {
    nodes.map { view, name in
      let operands = view.operands.map { operand in
        switch operand {
        case .node(let node): values[Int(node)]
        case .constant(let value): value
        }
      }
      let isTie = view.op == .maximum || view.op == .minimum
      return Switch(name, margin: isTie ? operands[0] - operands[1] : operands[0])
    }
  }
}
