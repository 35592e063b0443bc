import ArrayGrad
import GradCheck
import GradNumbers
import GradTraining
import Testing

/// A network of 2-3-2 that homework derives by hand: sigmoid, softmax and cross-entropy.
///
/// x = (1, -1), W1 = ((1, 1, 1), (-1, -1, -1)), biases 0; so z1 = (2, 2, 2). In closed form, with
/// σ = σ(2) = 0.88079707797788244406 and σ' = σ'(2) = 0.10499358540350651735 (mpmath).
@Suite("The network that is derived by hand")
struct HandNetworkTests {
  private static let sigma = 0.880797077977882444
  private static let slope = 0.104993585403506517

  private func network(_ w2: [Double]) throws -> Network<Double> {
    let blueprint = try Blueprint(
      input: [2], layers: [.linear(outputs: 3), .activation(.sigmoid), .linear(outputs: 2)],
      loss: .crossEntropy)
    let parameters = [1, 1, 1, -1, -1, -1, 0, 0, 0] + w2 + [0, 0]
    return Network(blueprint, parameters: parameters, capacity: 4)
  }

  private func batch(class target: Int) -> Batch<Double> {
    var batch = Batch<Double>()
    batch.count = 1
    batch.inputs = [1, -1]
    batch.classes = [target]
    return batch
  }

  /// Equal to within three units in the last place of the largest number: the exponential and three roundings.
  private func isClose(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 3 * Double.ulpOfOne }
  }

  @Test("Its weights are degenerate: only the second layer learns")
  func degenerate() throws {
    let network = try network([1, 1, -1, -1, -1, -1])
    let loss = try network.lossAndGradient(of: batch(class: 0), wantsInputs: true)
    // ln 2, correctly rounded.
    #expect(loss == 0.6931471805599453)
    #expect(isClose(network.outputs, [-Self.sigma, -Self.sigma]))
    let half = Self.sigma / 2
    #expect(
      isClose(
        network.gradient,
        [0, 0, 0, 0, 0, 0, 0, 0, 0, -half, half, -half, half, -half, half, -0.5, 0.5]))
    #expect(network.inputGradient == [0, 0])
  }

  @Test("With asymmetric weights every hidden unit tells where it stands", arguments: [0, 1])
  func asymmetric(target: Int) throws {
    let network = try network([1, -1, -1, 1, -1, -1])
    _ = try network.lossAndGradient(of: batch(class: target))
    let s = target == 0 ? Self.slope : -Self.slope
    let half = target == 0 ? Self.sigma / 2 : -Self.sigma / 2
    let b = target == 0 ? 0.5 : -0.5
    #expect(
      isClose(
        network.gradient,
        [-s, s, 0, s, -s, 0, -s, s, 0, -half, half, -half, half, -half, half, -b, b]))
  }

  @Test("The derivatives agree with differences of the loss")
  func differences() throws {
    let network = try network([1, -1, -1, 1, -1, -1])
    let batch = batch(class: 1)
    _ = try network.lossAndGradient(of: batch)
    let point = network.parameters.map { $0 + 0.125 }
    try checkGradient(
      of: { parameters in
        network.parameters = parameters
        return try network.loss(of: batch)
      }, at: point,
      gradient: { parameters in
        network.parameters = parameters
        _ = try network.lossAndGradient(of: batch)
        return network.gradient
      }
    ).confirm()
  }
}
