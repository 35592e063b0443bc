import ArrayGrad
import GradTraining
import Testing

@Suite("Batches that do not fit")
struct BatchErrorTests {
  private func network(
    _ loss: Blueprint.Loss, outputs: Int, capacity: Int = 3
  ) throws -> Network<Float> {
    let blueprint = try Blueprint(input: [2], layers: [.linear(outputs: outputs)], loss: loss)
    return Network(
      blueprint, parameters: blueprint.initialParameters(seed: 1), capacity: capacity)
  }

  private func batch(_ change: (inout Batch<Float>) -> Void) -> Batch<Float> {
    var batch = Batch<Float>()
    batch.count = 2
    batch.inputs = [1, 2, 3, 4]
    batch.classes = [0, 1]
    change(&batch)
    return batch
  }

  private func refusal(
    _ loss: Blueprint.Loss = .crossEntropy, outputs: Int = 2, _ change: (inout Batch<Float>) -> Void
  ) throws -> NetworkError? {
    let network = try network(loss, outputs: outputs)
    let bad = batch(change)
    #expect(throws: NetworkError.self) { try network.loss(of: bad) }
    return #expect(throws: NetworkError.self) { try network.lossAndGradient(of: bad) }
  }

  @Test("No samples, and too many")
  func counts() throws {
    let empty = try refusal { $0 = Batch() }
    #expect(empty == .empty)
    #expect(empty?.message == "the batch has no samples")
    let many = try refusal {
      $0.count = 4
      $0.inputs = [Float](repeating: 1, count: 8)
      $0.classes = [0, 0, 0, 0]
    }
    #expect(many?.message == "the batch has 4 samples, and the network has room for 3")
    #expect(many?.hint == "take smaller batches, or make the network with a larger capacity")
    let negative = try refusal { $0.count = -1 }
    #expect(negative == .empty)
  }

  @Test("Inputs of another size")
  func inputs() throws {
    let error = try refusal { $0.inputs = [1, 2, 3] }
    #expect(
      error?.message == "the batch has 3 input numbers, and 2 samples of shape [2] have 4")
  }

  @Test("Inputs that are nan are named with their sample")
  func nan() throws {
    let error = try refusal { $0.inputs[3] = .nan }
    #expect(error?.message == "input 1 of sample 1 is nan")
    #expect(error?.hint == "look for a missing or damaged value in the data")
  }

  @Test("Classes that are none of the network's")
  func classes() throws {
    let large = try refusal { $0.classes[1] = 2 }
    #expect(large?.message == "sample 1 is of class 2, and the classes are 0 to 1")
    let negative = try refusal { $0.classes[0] = -1 }
    #expect(negative == .outOfRange(sample: 0, class: -1, classes: 2))
    for loss: Blueprint.Loss in [.binaryCrossEntropy, .hinge] {
      let two = try refusal(loss, outputs: 1) { $0.classes[1] = 2 }
      #expect(two == .outOfRange(sample: 1, class: 2, classes: 2))
    }
    let square = try refusal(.squaredError) { $0.classes[1] = 5 }
    #expect(square == .outOfRange(sample: 1, class: 5, classes: 2))
    let missing = try refusal { $0.classes = [0] }
    #expect(missing?.message == "the batch has 1 targets, and 2 samples have 2")
  }

  @Test("Targets of the wrong kind, width or value")
  func targets() throws {
    let numbers = try refusal {
      $0.classes = []
      $0.numbers = [1, 2]
    }
    #expect(numbers?.message == "the loss compares with classes, and the batch has numbers")
    let none = try refusal(.squaredError) { $0.classes = [] }
    #expect(
      none?.message == "the loss compares with classes or numbers, and the batch has no targets")
    let width = try refusal(.squaredError) { $0.numbers = [1, 2] }
    #expect(width?.message == "the batch has 2 targets, and 2 samples have 4")
    #expect(width?.hint == "give each sample 2 targets, one for each output")
    let nan = try refusal(.squaredError) { $0.numbers = [1, 2, .nan, 4] }
    #expect(nan?.message == "target 0 of sample 1 is nan")
  }

  @Test("A batch that was refused changes nothing")
  func nothingLost() throws {
    let network = try network(.crossEntropy, outputs: 2)
    _ = try network.lossAndGradient(of: batch { _ in })
    let (gradient, outputs) = (network.gradient, network.outputs)
    let bad = batch { $0.classes[1] = 7 }
    #expect(throws: NetworkError.self) { try network.lossAndGradient(of: bad) }
    #expect(network.gradient == gradient)
    #expect(network.outputs == outputs)
  }
}
