import GradTraining
import Testing

/// Rates of 3 epochs of 4 steps, from the formulas in the documentation, by hand.
@Suite("Learning rates")
struct ScheduleTests {
  static func rates(_ schedule: Schedule, epochs: Int = 3) -> [Double] {
    (0..<4 * epochs).map { schedule.rate(step: $0, stepsPerEpoch: 4, epochs: epochs) }
  }

  /// Each rate is a handful of roundings away from its formula: 1e-15 of numbers up to 1.
  static func expect(_ schedule: Schedule, _ expected: [Double]) {
    let rates = rates(schedule)
    #expect(rates.count == expected.count)
    for (rate, right) in zip(rates, expected) { #expect(abs(rate - right) < 1e-15) }
  }

  @Test("Constant, and in steps")
  func steps() {
    Self.expect(.constant(0.03), [Double](repeating: 0.03, count: 12))
    Self.expect(
      .step(from: 1, factor: 0.5, every: 1),
      [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5] + [0.25, 0.25, 0.25, 0.25])
    Self.expect(
      .step(from: 1, factor: 0.5, every: 2),
      [1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5])
  }

  @Test("Exponential: a quarter in each epoch is 1/√2 in each step")
  func exponential() {
    let root = 0.5.squareRoot()
    Self.expect(
      .exponential(from: 1, factor: 0.25),
      [1, root, 0.5, 0.5 * root, 0.25, 0.25 * root, 0.125, 0.125 * root]
        + [0.0625, 0.0625 * root, 0.03125, 0.03125 * root])
  }

  @Test("Half a cosine over all steps")
  func cosine() {
    let rates = Self.rates(.cosine(from: 1, to: 0))
    #expect(rates[0] == 1)
    // (1 + cos(π/3)) / 2, (1 + cos(π/2)) / 2, (1 + cos(2π/3)) / 2.
    #expect(abs(rates[4] - 0.75) < 1e-15)
    #expect(abs(rates[6] - 0.5) < 1e-15)
    #expect(abs(rates[8] - 0.25) < 1e-15)
    #expect(rates == rates.sorted(by: >))
    #expect(Schedule.cosine(from: 1, to: 0.5).rate(step: 99, stepsPerEpoch: 4, epochs: 3) == 0.5)
  }

  @Test("Only a cosine, also behind a linear start, has other rates for more epochs")
  func moreEpochs() {
    let fixed: [Schedule] = [
      .constant(1), .step(from: 1, factor: 0.5, every: 2), .exponential(from: 1, factor: 0.5),
    ]
    let cosine = Schedule.cosine(from: 1, to: 0)
    for schedule in fixed + fixed.map({ .warmUp(epochs: 1, $0) }) + [
      cosine, .warmUp(epochs: 1, cosine),
    ] {
      let changes = (0..<12).contains { step in
        schedule.rate(step: step, stepsPerEpoch: 4, epochs: 3)
          != schedule.rate(step: step, stepsPerEpoch: 4, epochs: 6)
      }
      #expect(schedule.followsEpochs == changes, "\(schedule.text)")
    }
  }

  @Test("A linear start, and then the other schedule over what is left")
  func warmUp() {
    Self.expect(
      .warmUp(epochs: 1, .step(from: 1, factor: 0.5, every: 1)),
      [0.2, 0.4, 0.6, 0.8, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5])
    let rates = Self.rates(.warmUp(epochs: 0.75, .cosine(from: 0.4, to: 0)))
    let start = [0.1, 0.2, 0.3, 0.4]
    for (rate, right) in zip(rates, start) { #expect(abs(rate - right) < 1e-15) }
    // Step 3 + 9/3: a third of the 9 steps that are left, 0.4 · (1 + cos(π/3)) / 2.
    #expect(abs(rates[6] - 0.3) < 1e-15)
  }
}
