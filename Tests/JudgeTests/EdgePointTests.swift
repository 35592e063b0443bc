import GradNumbers
import ScalarGrad
import Testing

/// A point where a derivative is a matter of convention or of limits.
struct EdgePoint: CustomTestStringConvertible, Sendable {
  let op: Op
  let operands: [Double]
  let value: Double
  /// By each operand; nil where only one judge can say.
  let first: [Double?]

  init(_ op: Op, _ operands: [Double], _ value: Double, _ first: [Double?]) {
    self.op = op
    self.operands = operands
    self.value = value
    self.first = first
  }

  var testDescription: String { "\(op)(\(operands.map(\.description).joined(separator: ", ")))" }
}

@Suite struct EdgePointTests {
  private static let inf = Double.infinity

  /// The conventions of Rules.swift, and IEEE 754's limits.
  static let points: [EdgePoint] = [
    EdgePoint(.relu, [0], 0, [0]), EdgePoint(.relu, [-0.0], 0, [0]),
    EdgePoint(.relu, [inf], inf, [1]), EdgePoint(.relu, [-inf], 0, [0]),
    EdgePoint(.abs, [0], 0, [0]), EdgePoint(.abs, [-inf], inf, [-1]),
    EdgePoint(.leakyRelu, [0, 0.25], 0, [0.25, 0]), EdgePoint(.elu, [0, 0.5], 0, [0.5, 0]),
    EdgePoint(.maximum, [2, 2], 2, [0.5, 0.5]), EdgePoint(.minimum, [2, 2], 2, [0.5, 0.5]),
    EdgePoint(.maximum, [0, -0.0], 0, [0.5, 0.5]),
    EdgePoint(.maximum, [inf, 1], inf, [1, 0]), EdgePoint(.minimum, [-inf, 1], -inf, [1, 0]),
    EdgePoint(.log, [0], -inf, [inf]), EdgePoint(.log1p, [-1], -inf, [inf]),
    EdgePoint(.log, [-1], .nan, [nil]), EdgePoint(.sqrt, [-1], .nan, [nil]),
    EdgePoint(.sqrt, [0], 0, [inf]), EdgePoint(.asin, [1], .pi / 2, [inf]),
    EdgePoint(.acos, [1], 0, [-inf]), EdgePoint(.asin, [2], .nan, [nil]),
    EdgePoint(.power, [0, 2], 0, [0, 0]), EdgePoint(.power, [0, 0], 1, [0, 0]),
    EdgePoint(.power, [0, 1], 0, [1, 0]), EdgePoint(.power, [-2, 3], -8, [12, .nan]),
    EdgePoint(.power, [0, -1], inf, [-inf, nil]), EdgePoint(.power, [-2, 0.5], .nan, [nil, nil]),
    EdgePoint(.divide, [1, 0], inf, [inf, -inf]), EdgePoint(.divide, [0, 0], .nan, [nil, nil]),
    EdgePoint(.atan2, [0, 0], 0, [0, 0]), EdgePoint(.hypot, [0, 0], 0, [0, 0]),
    EdgePoint(.atan2, [0, -1], .pi, [-1, 0]),
    EdgePoint(.exp, [1000], inf, [inf]), EdgePoint(.exp, [-1000], 0, [0]),
    EdgePoint(.tanh, [1000], 1, [0]), EdgePoint(.sigmoid, [-1000], 0, [0]),
    EdgePoint(.sigmoid, [1000], 1, [0]), EdgePoint(.softplus, [1000], 1000, [1]),
    EdgePoint(.softplus, [-1000], 0, [0]), EdgePoint(.silu, [-1000], 0, [0]),
    EdgePoint(.gelu, [-50], 0, [0]), EdgePoint(.gelu, [40], 40, [1]),
    EdgePoint(.sum, [], 0, []), EdgePoint(.dot, [], 0, []), EdgePoint(.logSumExp, [], -inf, []),
    EdgePoint(.sum, [3], 3, [1]), EdgePoint(.mean, [3], 3, [1]),
    EdgePoint(.logSumExp, [3], 3, [1]), EdgePoint(.logSumExp, [1000, -1000], 1000, [1, 0]),
    EdgePoint(.logSumExp, [-1000, -1000], -1000 + 0.6931471805599453, [0.5, 0.5]),
    EdgePoint(.logSumExp, [-inf, 2], 2, [0, 1]),
  ]

  /// Dual numbers follow the same conventions as the rules, by rules of their own.
  @Test(arguments: points)
  func `Tape and dual numbers at an edge`(edge: EdgePoint) throws {
    let point = Point(
      op: edge.op, operands: edge.operands, value: edge.value, first: [], second: [])
    let tape = Tape()
    let (leaves, node) = try point.record(on: tape)
    #expect(tape.primal(node).isClose(to: edge.value, ulps: 1))
    let gradient = try tape.gradient(of: node, wrt: leaves)
    for (k, expected) in edge.first.enumerated() {
      guard let expected else { continue }
      #expect(gradient[k].isClose(to: expected, ulps: 0), "tape by \(k): \(gradient[k])")
      let forward = tape.replay(upTo: node, in: Dual<Double>.self) { leaf in
        Dual(primal: tape.primal(leaf), tangent: leaf == leaves[k] ? 1 : 0)
      }
      let tangent = forward[Int(node)].tangent
      #expect(tangent.isClose(to: expected, ulps: 0), "dual by \(k): \(tangent)")
      #expect(forward[Int(node)].primal.isClose(to: edge.value, ulps: 1))
    }
  }

  /// nan is never lost on the way to a result, nor made of a finite one.
  @Test(arguments: PointTests.operations)
  func `nan in an operand`(op: Op) throws {
    let count = op == .dot ? 4 : op.arity == .one ? 1 : 2
    for place in 0..<count {
      let operands = (0..<count).map { $0 == place ? .nan : 0.5 }
      let tape = Tape()
      let (_, node) = try Point(op: op, operands: operands, value: .nan, first: [], second: [])
        .record(on: tape)
      // The slope below zero does not count above it.
      if op == .leakyRelu || op == .elu, place == 1 { continue }
      #expect(tape.primal(node).isNaN, "\(operands)")
      #expect(tape.replay(upTo: node, in: Dual<Double>.self)[Int(node)].primal.isNaN)
    }
  }
}
