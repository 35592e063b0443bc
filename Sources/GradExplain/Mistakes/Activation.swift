import GradNumbers
import ScalarGrad

/// An activation in a recording: a node that is a known function of another.
///
/// Homework writes activations out as often as it calls them by name, so one is recognised by what it
/// does: its value and its slope are those of the function, and an exponential stands in between.
struct Activation {
  /// The functions that are told apart.
  enum Kind { case sigmoid, tanh, relu, other }

  let kind: Kind
  /// What goes in.
  let input: UInt32
  /// What comes out.
  let output: UInt32
  /// The function's slope at its own output, as if that were the input.
  let slopeAtOutput: Double

  /// The activation that ends in a node, if one does.
  init?(at node: UInt32, in scene: Scene) {
    output = node
    // Sums and products are most of a large recording.
    if scene.op(node).arity == .list { return nil }
    let view = scene.tape.node(at: node)
    func settle(_ kind: Kind, _ input: UInt32) -> (Kind, UInt32, Double) {
      (kind, input, Activation.slope(kind, view, scene.value(node)))
    }
    let found: (Kind, UInt32, Double)
    switch (view.op, view.operands.first, view.operands.last) {
    case (.sigmoid, .node(let input)?, _): found = settle(.sigmoid, input)
    case (.tanh, .node(let input)?, _): found = settle(.tanh, input)
    case (.relu, .node(let input)?, _): found = settle(.relu, input)
    case (.maximum, .node(let input)?, .constant(0)?), (.maximum, .constant(0)?, .node(let input)?):
      found = settle(.relu, input)
    case (.leakyRelu, .node(let input)?, .constant?), (.elu, .node(let input)?, .constant?),
      (.softplus, .node(let input)?, _), (.gelu, .node(let input)?, _),
      (.silu, .node(let input)?, _):
      found = settle(.other, input)
    case (.divide, _, _), (.subtract, _, _), (.power, _, _), (.multiply, _, _), (.add, _, _):
      guard scene.exponentialDistance(of: node) < Activation.longest,
        let (kind, input) = Activation.written(at: node, in: scene)
      else { return nil }
      found = settle(kind, input)
    default: return nil
    }
    (kind, input, slopeAtOutput) = found
  }

  private static func slope(_ kind: Kind, _ view: NodeView, _ a: Double) -> Double {
    switch kind {
    case .sigmoid: return Rules.partial(.sigmoid, a, result: Rules.value(.sigmoid, a))
    case .tanh: return Rules.partial(.tanh, a, result: Rules.value(.tanh, a))
    case .relu: return a > 0 ? 1 : 0
    case .other:
      if case .constant(let second)? = view.operands.last, view.operands.count == 2 {
        let result = Rules.value(view.op, a, second)
        return Rules.partial(view.op, by: .first, a, second, result: result)
      }
      return Rules.partial(view.op, a, result: Rules.value(view.op, a))
    }
  }

  /// How far back a written activation is followed.
  private static let longest = 14

  /// How many steps each node stands above an exponential or a function made of one; as many as 255
  /// stand for all that are further, and for those without.
  static func exponentialDistances(
    _ tape: Tape, root: UInt32, where isReached: (UInt32) -> Bool
  ) -> [UInt8] {
    var distances = [UInt8](repeating: .max, count: Int(root) + 1)
    for node in 0...root where isReached(node) {
      switch tape.op(at: node) {
      case .exp, .tanh, .sigmoid: distances[Int(node)] = 0
      // A long sum is no part of an activation.
      case .sum, .mean, .dot, .logSumExp: break
      default:
        var least = UInt8.max
        tape.forEachOperand(of: node) { least = min(least, distances[Int($0)]) }
        if least < .max { distances[Int(node)] = least + 1 }
      }
    }
    return distances
  }

  /// A sigmoid or a tanh that is written in primitive operations.
  ///
  /// The nodes behind the output are taken from the newest to the oldest. Where all ways go through
  /// one node, the output is a function of that node alone, and it may be one of those known.
  private static func written(at output: UInt32, in scene: Scene) -> (Kind, UInt32)? {
    let a = scene.value(output)
    guard a > -1, a < 1 else { return nil }
    var open: Set<UInt32> = [output]
    var slope: [UInt32: Double] = [output: 1]
    var hasExponential = false
    for left in (0..<longest).reversed() {
      guard let node = open.max() else { return nil }
      open.remove(node)
      let op = scene.op(node)
      if op == .leaf { return nil }
      if op == .exp || op == .tanh || op == .sigmoid { hasExponential = true }
      let edges = scene.slopes[node]
      // A long sum is no part of an activation, and thousands of nodes may share it.
      if edges.count > longest { return nil }
      for edge in edges {
        open.insert(edge.operand)
        slope[edge.operand, default: 0] += (slope[node] ?? 0) * edge.slope.value
      }
      // Each turn takes one node away: this many never come down to one.
      if open.count > left + 1 { return nil }
      guard hasExponential, open.count == 1, let input = open.first else { continue }
      let z = scene.value(input)
      let d = slope[input] ?? 0
      let s = Rules.value(.sigmoid, z)
      if near(a, s), near(d, s * (1 - s)) { return (.sigmoid, input) }
      let t = Double.tanh(z)
      if near(a, t), near(d, 1 - t * t) { return (.tanh, input) }
    }
    return nil
  }

  private static func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * abs(b) + 1e-13 }
}
