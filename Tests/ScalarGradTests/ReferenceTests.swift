import GradNumbers
import ScalarGrad
import Testing

@Suite struct ReferenceTests {
  /// Every operation's value and derivatives against 30 digits from outside.
  ///
  /// The C library's functions are within 1 or 2 ulps, a rule makes at most a handful of roundings
  /// more: 4 ulps. Larger by what a formula itself loses: 1 - y² and y(1 - y) where y is near 1,
  /// 1 + erf where erf is near -1, 1/√((1-u)(1+u)) near the ends, u·(1-s) where it nears -1. That
  /// is the textbook form, and these are its digits.
  @Test(arguments: Op.allCases.filter { $0.arity != .none })
  func `An operation agrees with its references`(op: Op) throws {
    let points = references.filter { $0.op == op }
    #expect(!points.isEmpty)
    for point in points {
      let tape = Tape()
      let leaves = try point.operands.map { x throws(TapeError) in try tape.leaf(x) }
      let node =
        switch op.arity {
        case .one: try tape.record(op, leaves[0])
        case .two: try tape.record(op, leaves[0], leaves[1])
        default: try tape.record(op, list: leaves)
        }
      #expect(tape.primal(node).isClose(to: point.value, ulps: valueUlps(op, point)), "\(point)")
      try tape.sweep(from: node)
      let gradients = leaves.map { tape.gradient(at: $0) ?? .nan }
      for (gradient, partial) in zip(gradients, point.partials) {
        #expect(gradient.isClose(to: partial, ulps: partialUlps(op, point)), "\(point)")
      }
      #expect(tape.locals(at: node) == gradients)
      // A constant in an operand's place gives the same number to the other one.
      if op.arity == .two {
        let right = try tape.record(op, leaves[0], constant: point.operands[1])
        let left = try tape.record(op, constant: point.operands[0], leaves[1])
        #expect(tape.primal(right) == tape.primal(node) && tape.primal(left) == tape.primal(node))
        #expect(try tape.gradient(of: right, wrt: leaves) == [gradients[0], 0])
        #expect(try tape.gradient(of: left, wrt: leaves) == [0, gradients[1]])
      }
    }
  }

  private func valueUlps(_ op: Op, _ point: Reference) -> UInt64 {
    op == .gelu && point.operands[0] < 0 ? 64 : 4
  }

  private func partialUlps(_ op: Op, _ point: Reference) -> UInt64 {
    switch op {
    case .tanh, .sigmoid: point.operands[0].magnitude > 0.5 ? 256 : 8
    case .gelu, .silu: 64
    default: 4
    }
  }
}
