import ArrayGrad
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

  @Test("In doubles, after twenty steps of each optimizer", arguments: rules)
  func doubles(_ rule: OptimizerRule) throws {
    let worst = try worst(Double.self, of: rule)
    worst.report("doubles, \(rule)", unit: Agreement<Double>.unit)
    // Where nothing is divided by the size of a gradient, nothing needs an excuse; else few numbers do.
    let isAdaptive = rule.stateNames.contains("square")
    #expect(isAdaptive ? worst.excused * 500 <= worst.numbers : worst.excused == 0)
  }

  @Test("In floats, after twenty steps of each optimizer", arguments: rules)
  func floats(_ rule: OptimizerRule) throws {
    let worst = try worst(Float.self, of: rule)
    worst.report("floats, \(rule)", unit: Agreement<Float>.unit)
    #expect(worst.excused * 50 <= worst.numbers)
  }

  private func worst<Element: ArrayElement>(
    _ element: Element.Type, of rule: OptimizerRule
  ) throws -> Worst {
    var worst = Worst()
    for seed in Sweep.seeds.prefix(Sweep.isLong ? 500 : 25) {
      let random = RandomBlueprint(seed: seed)
      let tables = try random.agreement(Element.self).parameters(after: 20, of: rule, rate: 0.02)
      worst.take(tables, of: random, "\(rule)")
    }
    return worst
  }
}
