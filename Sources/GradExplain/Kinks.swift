package import GradNumbers
package import ScalarGrad

/// What derivatives may be where functions have kinks on the way.
///
/// At a kink a function has a derivative on the left and one on the right. Everything between them
/// is a fair answer, and the conventions of the frameworks differ: relu'(0) is 0 for most and 1/2
/// for some. This sweep carries the range instead of the convention of the engine. Two paths from
/// one kink to one leaf are taken as independent, so the range may be wider than it need be.
package struct Kinks {
  /// A range that, unlike `ClosedRange`, may hold nan.
  package struct Bounds: Sendable {
    var lower: Double
    var upper: Double

    /// Whether a number lies within, give or take a tolerance.
    package func contains(_ number: Double, tolerance: Double) -> Bool {
      lower - tolerance <= number && number <= upper + tolerance
    }
  }

  private let adjoints: [Bounds?]

  /// The range of the derivatives by a node; nil where the root does not depend on it.
  package subscript(node: UInt32) -> Bounds? {
    Int(node) < adjoints.count ? adjoints[Int(node)] : nil
  }

  /// Sweeps from a root; nil where there is no kink on the way.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: What is derived.
  ///   - values: The value of every node up to the root, with its magnitude: a number that is 0 but
  ///     for rounding is at the kink too.
  ///   - reached: Whether the root depends on each node.
  package init?(
    tape: Tape, root: UInt32, values: [Magnitude], reached: (UInt32) -> Bool
  ) {
    var found: [UInt32: [Bounds]] = [:]
    for index in 0...root where reached(index) {
      if let slopes = Kinks.slopes(of: tape.node(at: index), values) { found[index] = slopes }
    }
    if found.isEmpty { return nil }

    var adjoints = [Bounds?](repeating: nil, count: Int(root) + 1)
    adjoints[Int(root)] = Bounds(lower: 1, upper: 1)
    for index in (0...root).reversed() {
      guard let upstream = adjoints[Int(index)] else { continue }
      let slopes = found[index] ?? tape.locals(at: index).map { Bounds(lower: $0, upper: $0) }
      for (operand, slope) in zip(tape.node(at: index).operands, slopes) {
        guard case .node(let node) = operand else { continue }
        let passed = Kinks.product(upstream, slope)
        let sum = adjoints[Int(node)] ?? Bounds(lower: 0, upper: 0)
        adjoints[Int(node)] = Bounds(
          lower: sum.lower + passed.lower, upper: sum.upper + passed.upper)
      }
    }
    self.adjoints = adjoints
  }

  /// The ranges of a node's local derivatives where it is at a kink; nil where it is not.
  ///
  /// These are the derivatives on both sides, written down here and nowhere else: the rules of the
  /// engine hold the one that the convention picks.
  private static func slopes(of node: NodeView, _ values: [Magnitude]) -> [Bounds]? {
    func number(_ position: Int) -> Magnitude {
      guard position < node.operands.count else { return Magnitude(.nan) }
      switch node.operands[position] {
      case .node(let index): return values[Int(index)]
      case .constant(let value): return Magnitude(value)
      }
    }
    func isZero(_ x: Magnitude) -> Bool { Rounding.isWithin(0, of: x) }
    func between(_ a: Double, _ b: Double) -> Bounds { Bounds(lower: min(a, b), upper: max(a, b)) }
    switch node.op {
    case .relu where isZero(number(0)): return [between(0, 1)]
    case .abs where isZero(number(0)): return [between(-1, 1)]
    case .maximum where isZero(number(0) - number(1)),
      .minimum where isZero(number(0) - number(1)):
      return [between(0, 1), between(0, 1)]
    case .leakyRelu where isZero(number(0)), .elu where isZero(number(0)):
      return [between(number(1).value, 1), between(0, 0)]
    default: return nil
    }
  }

  private static func product(_ a: Bounds, _ b: Bounds) -> Bounds {
    // As in the engine's sweep: nothing passes through an infinite slope from a zero.
    func times(_ x: Double, _ y: Double) -> Double { x == 0 || y == 0 ? 0 : x * y }
    let corners = [
      times(a.lower, b.lower), times(a.lower, b.upper), times(a.upper, b.lower),
      times(a.upper, b.upper),
    ]
    return Bounds(
      lower: corners.reduce(.infinity, min), upper: corners.reduce(-.infinity, max))
  }
}
