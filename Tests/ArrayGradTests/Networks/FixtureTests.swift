import ArrayGrad
import GradTraining
import Testing

@Suite("Networks with known gradients")
struct FixtureTests {
  /// In fractions from hand, for J = Σ‖ŷ - y‖² / 2N, which is 246.25.
  ///
  /// The mean squared error and its gradients are twice the numbers below; all are exact in binary.
  @Test("Three layers with relu: one unit is dead, and one lives on one sample only")
  func threeLayers() throws {
    let blueprint = try Blueprint(
      input: [2],
      layers: [
        .linear(outputs: 3), .activation(.relu), .linear(outputs: 2), .activation(.relu),
        .linear(outputs: 1),
      ],
      loss: .squaredError)
    let network = Network<Double>(
      blueprint,
      parameters: [1, -2, 1, 2, 1, -1, 0, 1, 0, 1, -1, 2, 1, 1, 3, -1, 1, 2, -3, 1], capacity: 2)
    var batch = Batch<Double>()
    batch.count = 2
    batch.inputs = [1, 2, -1, 3]
    batch.numbers = [1, -2]
    #expect(try network.lossAndGradient(of: batch, wantsInputs: true) == 492.5)
    #expect(network.outputs == [13, 27])
    let halves: [Double] = [
      -60.5, 9.5, 0, 241.5, 91.5, 0, 84.5, 38.5, 0,
      205, -217.5, 186, -261, 0, 0, 41, -43.5,
      268, 29, 20.5,
    ]
    #expect(network.gradient == halves.map { 2 * $0 })
    // Of each sample before the mean: the mean of two doubles and halves.
    #expect(network.inputGradient == [-72, 96, 87, 319])
  }

  /// In closed form: o = W·x + b at x = 0 has the softmax (1/6, 1/3, 1/2).
  @Test("How a loss depends on the inputs: (-1/3, 5/6) and (-1/3, -1/6)")
  func sensitivity() throws {
    let blueprint = try Blueprint(
      input: [2], layers: [.linear(outputs: 3)], loss: .crossEntropy, reduction: .sum)
    let network = Network<Double>(
      blueprint, parameters: [1, 0, 1, 0, 1, 1, 0, 0.6931471805599453, 1.0986122886681098],
      capacity: 2)
    var batch = Batch<Double>()
    batch.count = 2
    batch.inputs = [0, 0, 0, 0]
    batch.classes = [0, 2]
    _ = try network.lossAndGradient(of: batch, wantsInputs: true)
    for (found, expected) in zip(
      network.inputGradient, [-1.0 / 3, 5.0 / 6, -1.0 / 3, -1.0 / 6])
    {
      // The softmax is right to a few units of 2⁻⁵³, and two terms are added.
      #expect(abs(found - expected) <= 8 * 0x1p-53)
    }
  }

  @Test("A network that knows nothing loses ln K", arguments: [2, 10])
  func chance(classes: Int) throws {
    let blueprint = try Blueprint(
      input: [3], layers: [.linear(outputs: classes)], loss: .crossEntropy, initializer: .zeros)
    let network = Network<Float>(
      blueprint, parameters: blueprint.initialParameters(seed: 1), capacity: classes)
    var batch = Batch<Float>()
    batch.count = classes
    batch.inputs = (0..<3 * classes).map { Float($0) }
    batch.classes = Array(0..<classes)
    // ln 2 and ln 10; the mean of equal numbers may round once more.
    let expected = classes == 2 ? 0.6931471805599453 : 2.302585092994046
    #expect(abs(try network.loss(of: batch) - expected) <= 2 * 0x1p-52)
  }

  @Test("The sum over a batch is as many times the mean as there are samples")
  func reductions() throws {
    func pass(_ reduction: Blueprint.Reduction) throws -> (Double, [Double]) {
      let blueprint = try Blueprint(
        input: [2], layers: [.linear(outputs: 3)], loss: .squaredError, reduction: reduction)
      let network = Network<Double>(
        blueprint, parameters: (0..<9).map { Double($0) - 4 }, capacity: 4)
      var batch = Batch<Double>()
      batch.count = 4
      batch.inputs = (0..<8).map { Double($0 % 3) }
      batch.classes = [0, 1, 2, 1]
      return (try network.lossAndGradient(of: batch), network.gradient)
    }
    let (mean, sum) = (try pass(.mean), try pass(.sum))
    // Four samples: a quarter changes no bit.
    #expect(sum.0 == 4 * mean.0)
    #expect(sum.1 == mean.1.map { 4 * $0 })
    #expect(mean.1 != [Double](repeating: 0, count: 9))
  }
}
