import GradTraining
import Testing

@testable import ArrayGrad

@Suite("The trainer")
struct TrainerTests {
  /// Samples x = 1 with the target 3, and y = w + b: the error e = w + b - 3 starts at -3 from zeros.
  ///
  /// L = e², and both derivatives are 2e, so a step with the rate 1/8 halves e: after k steps it is
  /// -3 / 2^k, the loss 9 / 4^k and the gradient's length 2·√2·3 / 2^k. All but the last are exact.
  private func line(
    epochs: Int, log: Int? = nil, schedule: Schedule = .constant(0.125),
    clipping: Clipping = .none
  ) throws -> Trainer<Double> {
    let blueprint = try Blueprint(
      input: [1], layers: [.linear(outputs: 1)], loss: .squaredError, initializer: .zeros)
    func samples(_ count: Int) throws -> DataSet {
      try DataSet(
        sampleShape: [1], values: .numbers(ArraySlice(repeating: 1, count: count)),
        targets: .numbers(ArraySlice(repeating: 3, count: count), width: 1))
    }
    return try Trainer(
      blueprint,
      data: DataSplit(training: samples(3), validation: samples(2), test: samples(0)),
      plan: TrainingPlan(
        rule: .sgd, schedule: schedule, clipping: clipping, epochs: epochs, batch: 2, logEvery: log)
    )
  }

  @Test("Losses, lengths and counts of a training whose numbers are known")
  func knownNumbers() throws {
    let trainer = try line(epochs: 2, log: 2)
    // Three samples in batches of two: a batch of two and one of one.
    #expect(trainer.stepsPerEpoch == 2)
    var events: [Trainer<Double>.Event] = []
    while !trainer.isFinished { events.append(try trainer.advance()) }
    #expect(try trainer.advance() == .finished)
    let root = 2 * 2.0.squareRoot()
    let steps = events.compactMap { if case .step(let step) = $0 { step } else { nil } }
    #expect(steps.map(\.loss) == [9, 2.25, 0.5625, 0.140625])
    #expect(steps.map(\.step) == [1, 2, 3, 4])
    #expect(steps.map(\.epoch) == [1, 1, 2, 2])
    for (step, error) in zip(steps, [3, 1.5, 0.75, 0.375]) {
      // Two roundings: of the root here, of the root of the sum there.
      #expect(abs(step.gradientNorm / (root * error) - 1) < 4 * .ulpOfOne)
    }
    #expect(trainer.history.steps == [steps[1], steps[3]])

    let epochs = trainer.history.epochs
    #expect(epochs.map(\.epoch) == [1, 2])
    #expect(epochs.map(\.steps) == [2, 4])
    // Two samples with 9 and one with 9/4, 20.25; then two with 9/16 and one with 9/64, 1.265625.
    let means: [Double] = [20.25 / 3, 1.265625 / 3]
    #expect(epochs.map(\.trainLoss) == means)
    #expect(epochs.map(\.validationLoss) == [0.5625, 0.03515625])
    #expect(epochs.map(\.testLoss) == [nil, nil])
    #expect(epochs.map(\.trainAccuracy) == [nil, nil])
    #expect(epochs[0].lastGradientNorm == steps[1].gradientNorm)
    #expect(epochs[0].gradientNorm == (steps[0].gradientNorm + steps[1].gradientNorm) / 2)
    #expect(epochs.map(\.rate) == [0.125, 0.125])
    // w and b stay equal: both are half of 3 - 3/16.
    #expect(trainer.network.parameters == [45.0 / 32, 45.0 / 32])
    #expect(events.filter { $0 == .evaluated }.count == 2)
  }

  /// Both derivatives are -6 at first and become 2 by value: e goes from -3 to 0 in steps of 1/2 as long as
  /// they are clipped, which ends at -1, where the derivatives are -2 themselves.
  @Test("A clipped gradient, whose length is noted as it was before")
  func clipping() throws {
    let trainer = try line(epochs: 3, log: 1, clipping: .value(2))
    while !trainer.isFinished { _ = try trainer.advance() }
    #expect(trainer.history.steps.map(\.loss) == [9, 6.25, 4, 2.25, 1, 0.25])
    // The length of (-6, -6).
    #expect(abs(trainer.history.steps[0].gradientNorm - 72.0.squareRoot()) < 1e-14)
  }

  /// With the rate 1/8 a step halves e, with 1/16 it takes a quarter of it away.
  @Test("A rate that falls from epoch to epoch")
  func schedule() throws {
    let trainer = try line(
      epochs: 2, log: 1, schedule: .step(from: 0.125, factor: 0.5, every: 1))
    while !trainer.isFinished { _ = try trainer.advance() }
    #expect(trainer.history.steps.map(\.rate) == [0.125, 0.125, 0.0625, 0.0625])
    // e is -3, -3/2, -3/4, and then 3/4 of that.
    #expect(trainer.history.steps.map(\.loss) == [9, 2.25, 0.5625, 0.31640625])
    #expect(trainer.history.epochs.map(\.rate) == [0.125, 0.0625])
  }

  /// Zeros answer class 0 everywhere, with the loss ln 2; the rate 0 leaves them.
  @Test("Accuracies of a network that always answers class 0")
  func accuracies() throws {
    let blueprint = try Blueprint(
      input: [1], layers: [.linear(outputs: 2)], loss: .crossEntropy, reduction: .sum,
      initializer: .zeros)
    func samples(_ classes: [Int]) throws -> DataSet {
      try DataSet(
        sampleShape: [1], values: .numbers(ArraySlice(repeating: 1, count: classes.count)),
        targets: .classes(classes[...], count: 2))
    }
    let trainer = try Trainer<Float>(
      blueprint,
      data: DataSplit(
        training: samples([0, 0, 1, 0]), validation: samples([1, 1, 0]), test: samples([1])),
      plan: TrainingPlan(rule: .sgd, schedule: .constant(0), epochs: 1, batch: 3))
    while !trainer.isFinished { _ = try trainer.advance() }
    let epoch = trainer.history.epochs[0]
    #expect(epoch.trainAccuracy == 0.75)
    #expect(epoch.validationAccuracy == 1.0 / 3)
    #expect(epoch.testAccuracy == 0)
    // ln 2 to 17 digits; floats have 7, and a loss of a sum is divided by the number of samples.
    for loss in [epoch.trainLoss, epoch.validationLoss, epoch.testLoss] {
      #expect(abs((loss ?? 0) - 0.6931471805599453) < 1e-6)
    }
  }

  @Test("An epoch sees every sample once, in another order than the one before")
  func order() throws {
    let plan = TrainingPlan(rule: .sgd, schedule: .constant(0.1), epochs: 2, batch: 7)
    let trainer = try TrainingExample.trainer(Float.self, plan: plan)
    _ = try trainer.advance()
    let first = trainer.order
    #expect(first.sorted() == Array(0..<20))
    #expect(first != Array(0..<20))
    while trainer.epoch < 1 { _ = try trainer.advance() }
    #expect(trainer.order == first)
    _ = try trainer.advance()
    #expect(trainer.order.sorted() == Array(0..<20))
    #expect(trainer.order != first)
    var natural = plan
    natural.shuffles = false
    let unshuffled = try TrainingExample.trainer(Float.self, plan: natural)
    _ = try unshuffled.advance()
    #expect(unshuffled.order == Array(0..<20))
  }

  @Test("The seed decides all numbers")
  func seeds() throws {
    func end(_ seed: UInt64) throws -> SafeTensors {
      let trainer = try TrainingExample.trainer(
        Double.self, plan: TrainingPlan(schedule: .constant(0.01), epochs: 2, batch: 6, seed: seed))
      while !trainer.isFinished { _ = try trainer.advance() }
      return trainer.checkpoint()
    }
    #expect(try end(1) == end(1))
    #expect(try end(1)["W1"] != end(2)["W1"])
  }
}
