import ArrayGrad
import GradTraining
import Testing

@Suite("Steps of training")
struct UpdateTests {
  @Test("A step of descent takes the rate times the gradient off the parameters")
  func descent() throws {
    let blueprint = try Blueprint(input: [1], layers: [.linear(outputs: 1)], loss: .squaredError)
    let network = Network<Double>(blueprint, parameters: [2, 1], capacity: 1)
    var batch = Batch<Double>()
    batch.count = 1
    batch.inputs = [3]
    batch.numbers = [5]
    // y = 2·3 + 1 = 7, the loss is 2² = 4; dW = 2·2·3 = 12, db = 2·2 = 4.
    #expect(try network.lossAndGradient(of: batch) == 4)
    #expect(network.gradient == [12, 4])
    var optimizer = Optimizer<Double>(.sgd, for: blueprint)
    network.update(by: &optimizer, rate: 0.25)
    #expect(network.parameters == [-1, 0])
  }
}
