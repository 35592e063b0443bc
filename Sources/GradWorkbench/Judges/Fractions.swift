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
    let replay = tape.exact(from: function.root, limit: Fractions.bits, asWritten: false)
    var gradient: [UInt32: Rational] = [:]
    for leaf in function.leaves { gradient[leaf] = replay.adjoints[Int(leaf)] ?? 0 }
    self.gradient = gradient
    refusal = (replay.valueRefusal ?? replay.derivativeRefusal).map { refusal in
      GradcheckReport.Refusal(
        node: names.place(of: UInt32(refusal.node), on: tape),
        reason: (refusal.isDerivative ? "in a slope, " : "") + refusal.reason.description)
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
