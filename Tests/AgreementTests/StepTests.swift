import GradTestSupport
import GradTraining
import GradWorkbench
import Testing

/// Twenty steps in each engine, by its own gradients: see `Agreement.stepBound` for how far apart.
@Suite("Both engines learn the same")
struct StepTests {
  static let rules: [OptimizerRule] = [
    .sgd, .heavyBall(momentum: 0.9), .movingAverage(beta: 0.9), .nesterov(momentum: 0.9), .adam,
    .adamW, .rmsProp(beta: 0.9, epsilon: 1e-8),
  ]

  @Test("After twenty steps of each optimizer", arguments: rules)
  func steps(_ rule: OptimizerRule) throws {
    var worst = Worst()
    for seed in Sweep.seeds.prefix(Sweep.isLong ? 500 : 25) {
      let random = RandomBlueprint(seed: seed)
      let tables = try random.agreement(Double.self).parameters(after: 20, of: rule, rate: 0.02)
      worst.take(tables, of: random, "\(rule)")
    }
    worst.report("\(rule)", unit: Agreement<Double>.unit)
  }
}
