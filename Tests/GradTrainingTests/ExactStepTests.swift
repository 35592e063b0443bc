import GradTraining
import Testing

/// Plain descent and momentum on x₁² + 99·x₂², whose steps are finite decimals.
///
/// The numbers are those of the recursions in exact arithmetic, computed with fractions.
@Suite("Steps on x₁² + 99·x₂²")
struct ExactStepTests {
  /// The points of the steps from (1, 1) on.
  static func path(_ rule: OptimizerRule, rate: Double, steps: Int) -> [[Double]] {
    var optimizer = Optimizer<Double>(rule, count: 2)
    var x = [1.0, 1.0]
    return (0..<steps).map { _ in
      optimizer.update(&x, gradient: [2 * x[0], 198 * x[1]], rate: rate)
      return x
    }
  }

  static func loss(_ x: [Double]) -> Double { x[0] * x[0] + 99 * x[1] * x[1] }

  @Test("Plain descent diverges at 0.02")
  func divergence() {
    let path = Self.path(.sgd, rate: 0.02, steps: 100)
    let expected = [
      [0.96, -2.96], [0.9216, 8.7616], [0.884736, -25.934336], [0.84934656, 76.76563456],
      [0.8153726976, -227.2262782976],
    ]
    expectClose(path, expected)
    #expect(relative(path[99][1], 1.3463907085018212e47) < 1e-13)
  }
}

/// Some roundings a step, each half a unit of 2^-53 ≈ 1.1e-16 of numbers near the result: 1e-14 is above
/// what five steps can add up, and far below the last of the expected digits.
func expectClose(_ found: [[Double]], _ expected: [[Double]], _ tolerance: Double = 1e-14) {
  for (x, y) in zip(found, expected) {
    for (a, b) in zip(x, y) { #expect(relative(a, b) < tolerance, "\(a), where \(b) is right") }
  }
}

func relative(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(abs(b), 1e-300) }
