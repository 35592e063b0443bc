import GradTraining
import Testing

@testable import ArrayGrad

@Suite("Trainings that cannot begin, or cannot go on")
struct TrainingRefusalTests {
  private func refusal(
    _ blueprint: Blueprint, _ data: DataSplit, epochs: Int = 1, batch: Int = 4, log: Int? = nil
  ) -> TrainingError? {
    do throws(TrainingError) {
      _ = try Trainer<Float>(
        blueprint, data: data,
        plan: TrainingPlan(schedule: .constant(0.1), epochs: epochs, batch: batch, logEvery: log))
      return nil
    } catch { return error }
  }

  private func numbers(_ width: Int) throws -> DataSplit {
    let part = try DataSet(
      sampleShape: [2], values: .numbers([1, 2, 3, 4]),
      targets: .numbers(ArraySlice(repeating: 1, count: 2 * width), width: width))
    return DataSplit(training: part, validation: part, test: part)
  }

  private func network(_ outputs: Int, _ loss: Blueprint.Loss, input: Int = 2) throws -> Blueprint {
    try Blueprint(input: [input], layers: [.linear(outputs: outputs)], loss: loss)
  }

  @Test("Data, network and plan that do not fit")
  func misfits() throws {
    let data = try TrainingExample.data()
    let network = try TrainingExample.blueprint()
    #expect(refusal(network, data) == nil)
    #expect(refusal(network, data, epochs: 0) == .plan("epochs", 0))
    #expect(refusal(network, data, batch: 0) == .plan("samples in a batch", 0))
    #expect(refusal(network, data, log: 0) == .plan("steps between notes", 0))
    let nothing = DataSplit(
      training: data.test.part(0..<0), validation: data.validation, test: data.test)
    #expect(refusal(network, nothing)?.message == "there are no samples")
    let wide = try refusal(self.network(2, .crossEntropy, input: 3), data)
    #expect(wide?.message == "the network takes 3, a sample is 2")
    #expect(wide?.hint == "begin the blueprint with 2")
    #expect(try refusal(self.network(1, .binaryCrossEntropy), data) == nil)
    #expect(try refusal(self.network(2, .squaredError), data) == nil)
    let three = try refusal(self.network(3, .crossEntropy), data)
    #expect(three?.message == "the network has 3 outputs, the data have 2 classes")
    #expect(
      try refusal(self.network(2, .crossEntropy), numbers(2))?.message
        == "the loss cross-entropy judges classes, the targets are numbers")
    #expect(
      try refusal(self.network(3, .squaredError), numbers(2))?.message
        == "the network has 3 outputs, a target has 2 numbers")
    #expect(try refusal(self.network(2, .squaredError), numbers(2)) == nil)
    // The samples for validation are looked at as well.
    let mixed = DataSplit(
      training: data.training, validation: try numbers(2).training, test: data.test)
    #expect(
      refusal(network, mixed)?.message
        == "the loss cross-entropy judges classes, the targets are numbers")
  }

  @Test("A network that takes more memory than it may is refused before it is made")
  func memory() throws {
    let images = try DataSet(
      sampleShape: [1, 28, 28], values: .bytes(ArraySlice(repeating: 0, count: 784 * 10_000)),
      targets: .classes(ArraySlice(repeating: 0, count: 10_000), count: 10))
    let data = DataSplit(
      training: images, validation: images.part(0..<0), test: images.part(0..<0))
    let blueprint = try Blueprint(text: "1x28x28-conv20000-gap-10")
    let bytes = Network<Float>.bytes(of: blueprint, capacity: 10_000)
    let refusal = refusal(blueprint, data, batch: 10_000)
    #expect(refusal == .memory(bytes: bytes, limit: 64 << 30))
    #expect(
      refusal?.message
        == "the network would take \(bytes) bytes of memory; the limit is 68719476736")
    #expect(refusal?.hint == "take a smaller batch, or a network with fewer channels or units")
    // The limit counts every byte.
    let (network, points) = (try TrainingExample.blueprint(), try TrainingExample.data())
    let plan = TrainingPlan(schedule: .constant(0.1), epochs: 1, batch: 4)
    let exact = Network<Float>.bytes(of: network, capacity: 500)
    try Trainer<Float>.check(network, points, plan, memoryLimit: exact)
    #expect(throws: TrainingError.memory(bytes: exact, limit: exact - 1)) {
      try Trainer<Float>(network, data: points, plan: plan, memoryLimit: exact - 1)
    }
  }

  @Test("A batch larger than the data is one batch of all of it")
  func largeBatch() throws {
    let trainer = try TrainingExample.trainer(
      Float.self, plan: TrainingPlan(schedule: .constant(0.1), epochs: 1, batch: 1000))
    while !trainer.isFinished { _ = try trainer.advance() }
    #expect(trainer.steps == 1)
  }

  // y = w + b for x = 1 and the target 3: a step with the rate 2 multiplies the error by -7, so
  // that it is 3·7^k in size after k steps, and the gradients by w and b are twice that. Squares
  // are taken in Double, where they are far from too large; the first number beyond all floats,
  // 3.4e38, is the gradient, for k = 45: it is 6.4e38 there, and 9.2e37 before. Forty-five steps of
  // a few roundings of 6e-8 each do not bridge that.
  @Test("A training that diverges stops before the step that would spread the damage")
  func divergence() throws {
    let part = try DataSet(
      sampleShape: [1], values: .numbers([1]), targets: .numbers([3], width: 1))
    let trainer = try Trainer<Float>(
      Blueprint(
        input: [1], layers: [.linear(outputs: 1)], loss: .squaredError, initializer: .zeros),
      data: DataSplit(training: part, validation: part.part(0..<0), test: part.part(0..<0)),
      plan: TrainingPlan(rule: .sgd, schedule: .constant(2), epochs: 100, batch: 1))
    var failure: TrainingError?
    do throws(TrainingError) {
      while !trainer.isFinished { _ = try trainer.advance() }
    } catch { failure = error }
    guard case .diverged(let what, let epoch, let step)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(epoch == step)
    #expect(trainer.steps == step - 1)
    #expect(step == 46)
    #expect(what == "the gradient's length is inf")
    #expect(trainer.network.parameters.allSatisfy { $0.isFinite })
    #expect(failure?.message.contains("in step \(step), in epoch \(epoch)") == true)
    #expect(failure?.hint == "try a smaller learning rate, or clip the gradient")
  }
}
