import ArrayGrad
import GradNumbers
import GradTraining
import Testing

@Suite("Passes over batches")
struct PassTests {
  private func images() throws -> Blueprint {
    try Blueprint(
      input: [2, 7, 6],
      layers: [
        .convolution(.init(channels: 5)), .activation(.relu), .maxPool(.init(size: 2)),
        .convolution(.init(channels: 4)), .activation(.gelu), .flatten, .linear(outputs: 40),
        .activation(.sigmoid), .linear(outputs: 3),
      ],
      loss: .crossEntropy)
  }

  private func batch<E: ArrayElement>(_ type: E.Type, _ blueprint: Blueprint, _ samples: Range<Int>)
    -> Batch<E>
  {
    let size = blueprint.input.reduce(1, *)
    var batch = Batch<E>()
    batch.count = samples.count
    batch.inputs = samples.flatMap { sample in
      var generator = SplitMix64(seed: UInt64(sample))
      return (0..<size).map { _ in E(generator.uniform(-1, 1)) }
    }
    batch.classes = samples.map { $0 % 3 }
    return batch
  }

  private func same<E: ArrayElement>(_ type: E.Type, threads: Int) throws {
    let blueprint = try images()
    let parameters = blueprint.initialParameters(seed: 5)
    let samples = batch(type, blueprint, 0..<37)
    let one = Network<E>(
      blueprint, parameters: parameters, capacity: 37, kernels: Kernels(threads: 1))
    let many = Network<E>(
      blueprint, parameters: parameters, capacity: 37, kernels: Kernels(threads: threads))
    let losses = (
      try one.lossAndGradient(of: samples, wantsInputs: true),
      try many.lossAndGradient(of: samples, wantsInputs: true)
    )
    // Equality of numbers is that of bits here, but for the sign of zeros.
    #expect(losses.0 == losses.1)
    #expect(one.outputs == many.outputs)
    #expect(one.gradient == many.gradient)
    #expect(one.inputGradient == many.inputGradient)
    #expect(one.gradient.contains { $0 != 0 })
  }

  @Test("The same bits on any number of threads", arguments: [2, 4])
  func threads(_ threads: Int) throws {
    try same(Float.self, threads: threads)
    try same(Double.self, threads: threads)
  }

  /// Sums of a few hundred products in other orders, some with one rounding for two: hundreds of units of the
  /// largest gradient.
  @Test("Levels of vector instructions differ by rounding only", arguments: Kernels.Level.allCases)
  func levels(_ level: Kernels.Level) throws {
    if !level.isAvailable { return }
    let blueprint = try images()
    let parameters = blueprint.initialParameters(seed: 5)
    let samples = batch(Double.self, blueprint, 0..<5)
    let best = Network<Double>(blueprint, parameters: parameters, capacity: 5)
    let other = Network<Double>(
      blueprint, parameters: parameters, capacity: 5, kernels: try Kernels(level: level))
    _ = try best.lossAndGradient(of: samples, wantsInputs: true)
    _ = try other.lossAndGradient(of: samples, wantsInputs: true)
    let pairs = zip(
      best.gradient + best.inputGradient, other.gradient + other.inputGradient)
    let largest = best.gradient.map(abs).max() ?? 0
    #expect(largest > 0)
    #expect(pairs.allSatisfy { abs($0 - $1) <= 500 * Double.ulpOfOne * largest })
  }

  @Test("A small batch leaves no trace of a larger one before it")
  func smallBatches() throws {
    let blueprint = try images()
    let parameters = blueprint.initialParameters(seed: 6)
    let used = Network<Double>(blueprint, parameters: parameters, capacity: 9)
    _ = try used.lossAndGradient(of: batch(Double.self, blueprint, 10..<19), wantsInputs: true)
    let fresh = Network<Double>(blueprint, parameters: parameters, capacity: 2)
    let small = batch(Double.self, blueprint, 0..<2)
    #expect(
      try used.lossAndGradient(of: small, wantsInputs: true)
        == fresh.lossAndGradient(of: small, wantsInputs: true))
    #expect(used.outputs == fresh.outputs)
    #expect(used.outputs.count == 6)
    #expect(used.gradient == fresh.gradient)
    #expect(used.inputGradient == fresh.inputGradient)
  }

  @Test("The loss alone is the loss with the gradient, and leaves the gradient as it was")
  func lossAlone() throws {
    let blueprint = try images()
    let network = Network<Float>(
      blueprint, parameters: blueprint.initialParameters(seed: 7), capacity: 4)
    let samples = batch(Float.self, blueprint, 0..<4)
    let loss = try network.lossAndGradient(of: samples)
    let gradient = network.gradient
    #expect(try network.loss(of: samples) == loss)
    #expect(try network.loss(of: batch(Float.self, blueprint, 4..<6)) != loss)
    #expect(network.gradient == gradient)
  }

  @Test("The gradient of parameters does not depend on whether that of the inputs is wanted")
  func unwanted() throws {
    let blueprint = try images()
    let network = Network<Double>(
      blueprint, parameters: blueprint.initialParameters(seed: 8), capacity: 4)
    let samples = batch(Double.self, blueprint, 0..<4)
    _ = try network.lossAndGradient(of: samples)
    let gradient = network.gradient
    _ = try network.lossAndGradient(of: samples, wantsInputs: true)
    #expect(network.gradient == gradient)
    #expect(network.inputGradient.contains { $0 != 0 })
  }

  @Test("A batch's samples add up: its gradient is the mean of those of its samples")
  func samples() throws {
    let blueprint = try images()
    let network = Network<Double>(
      blueprint, parameters: blueprint.initialParameters(seed: 9), capacity: 3)
    _ = try network.lossAndGradient(of: batch(Double.self, blueprint, 0..<3))
    let whole = network.gradient
    var sum = [Double](repeating: 0, count: whole.count)
    for sample in 0..<3 {
      _ = try network.lossAndGradient(of: batch(Double.self, blueprint, sample..<sample + 1))
      for (place, number) in network.gradient.enumerated() { sum[place] += number }
    }
    // Sums of a few hundred terms below 1, in another order.
    for (a, b) in zip(whole, sum) { #expect(abs(a - b / 3) <= 300 * 0x1p-53) }
  }

  @Test("Answers are counted: the largest output, the first of equals, and never a nan")
  func answers() throws {
    let blueprint = try Blueprint(input: [3], layers: [.linear(outputs: 3)], loss: .crossEntropy)
    // The weights are those of the identity.
    let network = Network<Double>(
      blueprint, parameters: [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], capacity: 4)
    var batch = Batch<Double>()
    batch.count = 4
    batch.inputs = [0, 2, 1, 5, 5, 1, 0, 0, 3, -1, -2, -3]
    batch.classes = [1, 0, 1, 0]
    _ = try network.loss(of: batch)
    #expect(network.correct(in: batch) == 3)
    batch.classes = [1, 1, 2, 0]
    #expect(network.correct(in: batch) == 3)
    let broken = try Blueprint(input: [1], layers: [.linear(outputs: 2)], loss: .crossEntropy)
    let lost = Network<Double>(broken, parameters: [.nan, 1, 0, 0], capacity: 1)
    batch.count = 1
    batch.inputs = [1]
    batch.classes = [0]
    #expect(try lost.loss(of: batch).isNaN)
    #expect(lost.correct(in: batch) == 0)
  }

  @Test("With one output its sign is the answer, and 0 is class 0")
  func signs() throws {
    let blueprint = try Blueprint(input: [1], layers: [.linear(outputs: 1)], loss: .hinge)
    let network = Network<Float>(blueprint, parameters: [1, 0], capacity: 3)
    var batch = Batch<Float>()
    batch.count = 3
    batch.inputs = [2, -1, 0]
    batch.classes = [1, 0, 0]
    _ = try network.lossAndGradient(of: batch, wantsInputs: true)
    #expect(network.correct(in: batch) == 3)
    #expect(network.outputs == [2, -1, 0])
    // The margins are -1, 0 and 1: only the last one counts, by a third.
    #expect(network.inputGradient == [0, 0, 1 / 3])
  }
}
