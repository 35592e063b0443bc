import GradExplain
import GradNumbers
import ScalarGrad

/// The gradient of a loss in fractions, as far as there are any.
///
/// Here a leaf is what its double stands for exactly, and not the decimal that somebody wrote: what is
/// judged is the engine, which was given that double.
struct Fractions {
  /// Why there are none; nil where there are some.
  let refusal: GradcheckReport.Refusal?
  private let gradient: [UInt32: Rational]

  /// Longer recordings are not replayed: to be interrupted there it would take too long.
  private static let nodeLimit = 20_000
  /// How many bits a fraction may take.
  private static let bits = 2048

  init(_ function: RecordedFunction, on tape: Tape, _ names: NodeNames) {
    guard function.cost <= Fractions.nodeLimit else {
      gradient = [:]
      refusal = GradcheckReport.Refusal(
        node: nil, reason: "more than \(Fractions.nodeLimit) operations are too many for fractions")
      return
    }
    let root = function.root
    let values = tape.replay(upTo: root, in: Rational.self) { node in
      Rational(tape.primal(node)).limited(to: Fractions.bits)
    }
    let adjoints = tape.adjoints(from: root, in: Rational.self, values: values)
    var gradient: [UInt32: Rational] = [:]
    for leaf in function.leaves { gradient[leaf] = adjoints[Int(leaf)] ?? 0 }
    self.gradient = gradient
    refusal = Fractions.refusal(
      values, gradient.values.first { $0.refusal != nil }, tape, root, names)
  }

  /// The first node that refuses although its operands do not, else the slope that does.
  private static func refusal(
    _ values: [Rational], _ refused: Rational?, _ tape: Tape, _ root: UInt32, _ names: NodeNames
  ) -> GradcheckReport.Refusal? {
    let reached = tape.reached(from: root)
    for index in 0...root where reached[Int(index)] {
      guard let reason = values[Int(index)].refusal else { continue }
      let view = tape.node(at: index)
      let operands = view.operands.map { operand in
        switch operand {
        case .node(let node): names[node]
        case .constant(let value): ShortDigits.text(value)
        }
      }
      let line = tape.line(of: index)
      let formula =
        view.op.arity == .none
        ? names[index]
        : operands.count > 4
          ? "\(names[index]) = \(view.op.symbol)(...)"
          : "\(names[index]) = \(view.op.expression(operands))"
      return GradcheckReport.Refusal(
        node: line > 0 ? "\(formula) on line \(line)" : formula, reason: reason.description)
    }
    return refused?.refusal.map {
      GradcheckReport.Refusal(node: "a derivative", reason: $0.description)
    }
  }

  /// The opinion on the derivative by a leaf.
  func opinion(on tape: Magnitude, at leaf: UInt32) -> Opinion {
    opinion(on: tape, gradient[leaf])
  }

  /// The opinion on the derivative along a direction.
  func opinion(on tape: Magnitude, at leaves: [UInt32], along direction: [Double]) -> Opinion {
    guard gradient.count == leaves.count else { return opinion(on: tape, nil) }
    let sum = zip(leaves, direction).reduce(Rational(0)) { sum, term in
      sum + (gradient[term.0] ?? 0) * Rational(term.1)
    }
    return opinion(on: tape, sum)
  }

  private func opinion(on tape: Magnitude, _ fraction: Rational?) -> Opinion {
    guard let fraction else { return .silent("no fractions") }
    if let reason = fraction.refusal { return .silent(reason.description) }
    return Opinion(
      fraction.approximation, on: tape.value, tolerance: Rounding.tolerance(of: tape))
  }
}
