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
    /// In a product the other factor; `none` where that is a number, and where the node is no product.
    fileprivate let other: UInt32
    /// The derivative of the node by the operand.
    let slope: Magnitude

    /// In a product the other factor, where that is a node and no number.
    var partner: UInt32? { other == Edge.none ? nil : other }

    fileprivate static let none = UInt32.max
  }

  private var edges: [Edge] = []
  /// Where the edges of each node begin, and at the end how many there are.
  private var starts: [Int] = []

  /// How many edges there are.
  var count: Int { edges.count }

  /// Reads a recording.
  ///
  /// Operands that are numbers have no edge: nothing goes back to them.
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
      tape.forEachSlope(of: index, values: values) { operand, slope, partner in
        edges.append(Edge(operand: operand, other: partner ?? Edge.none, slope: slope))
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
}
