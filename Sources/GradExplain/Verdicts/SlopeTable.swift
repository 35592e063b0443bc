import GradNumbers
import ScalarGrad

/// The operands of nodes with the local derivatives by them, computed once for many sweeps.
///
/// The sweeps here carry something else than one number per node, or go by wrong rules; the derivatives
/// themselves are those of `Rules`.
struct SlopeTable: Sendable {
  /// What a node passes back to one of its operands.
  struct Edge: Sendable {
    /// The operand.
    let operand: UInt32
    /// The derivative of the node by it.
    let slope: Magnitude
  }

  private var edges: [Edge] = []
  /// Where the edges of each node begin, and at the end how many there are.
  private var starts: [Int] = []

  /// Reads a recording.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: The last node to read.
  ///   - values: The value of every node up to the root.
  ///   - isWanted: The nodes to read; the others have no edges.
  init(
    tape: Tape, root: UInt32, values: [Magnitude], where isWanted: (UInt32) -> Bool
  ) {
    starts.reserveCapacity(Int(root) + 2)
    for index in 0...root {
      starts.append(edges.count)
      guard isWanted(index) else { continue }
      let node = tape.node(at: index)
      for (operand, slope) in zip(node.operands, SlopeTable.slopes(of: node, values)) {
        if case .node(let operand) = operand { edges.append(Edge(operand: operand, slope: slope)) }
      }
    }
    starts.append(edges.count)
  }

  /// The edges of a node, its operands from left to right.
  subscript(node: UInt32) -> ArraySlice<Edge> {
    edges[starts[Int(node)]..<starts[Int(node) + 1]]
  }

  /// The number that an operand stands for.
  static func number(_ operand: NodeView.Operand, _ values: [Magnitude]) -> Magnitude {
    switch operand {
    case .node(let index): values[Int(index)]
    case .constant(let value): Magnitude(value)
    }
  }

  /// An adjoint times a slope.
  ///
  /// As in the engine's sweep, nothing passes through an infinite slope from a zero.
  static func product(_ x: Magnitude, _ slope: Magnitude) -> Magnitude {
    x == 0 && !slope.isFinite ? 0 : x * slope
  }

  private static func slopes(of node: NodeView, _ values: [Magnitude]) -> [Magnitude] {
    let operands = node.operands.map { number($0, values) }
    let result = values[Int(node.index)]
    switch node.op.arity {
    case .none: return []
    case .one: return [Rules.partial(node.op, operands[0], result: result)]
    case .two:
      return [
        Rules.partial(node.op, by: .first, operands[0], operands[1], result: result),
        Rules.partial(node.op, by: .second, operands[0], operands[1], result: result),
      ]
    case .list: return Rules.partials(node.op, list: operands, result: result)
    }
  }
}
