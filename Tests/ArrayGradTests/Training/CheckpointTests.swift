import GradTraining
import Testing

@testable import ArrayGrad

@Suite("Checkpoints")
struct CheckpointTests {
  private static let rules: [OptimizerRule] = [
    .sgd, .heavyBall(momentum: 0.9), .adam, .adamW, .rmsProp(beta: 0.9, epsilon: 1e-8),
  ]

  /// 20 samples in batches of 7: three steps and two looks per epoch, ten calls in all.
  private func plan(_ rule: OptimizerRule, seed: UInt64 = 3) -> TrainingPlan {
    TrainingPlan(
      rule: rule, schedule: .constant(0.05), epochs: 2, batch: 7, seed: seed, logEvery: 2)
  }

  /// Trains to the end, and after some calls goes on in another trainer, by way of a file's bytes.
  private func end<Element: ArrayElement & TensorScalar>(
    _ type: Element.Type, _ plan: TrainingPlan, interruptedAfter calls: Int?
  ) throws -> [UInt8] {
    var trainer = try TrainingExample.trainer(type, plan: plan)
    if let calls {
      for _ in 0..<calls { _ = try trainer.advance() }
      let bytes = trainer.checkpoint(metadata: ["seed": "3"]).bytes
      trainer = try TrainingExample.trainer(type, plan: plan)
      // A trainer that already went another way must forget it.
      _ = try trainer.advance()
      try trainer.restore(from: SafeTensors(bytes: bytes))
    }
    while !trainer.isFinished { _ = try trainer.advance() }
    return trainer.checkpoint(metadata: ["seed": "3"]).bytes
  }

  @Test("A training that goes on after any call ends with the same bytes", arguments: rules)
  func resume(_ rule: OptimizerRule) throws {
    let whole = try end(Float.self, plan(rule), interruptedAfter: nil)
    for calls in 0...10 {
      #expect(try end(Float.self, plan(rule), interruptedAfter: calls) == whole, "\(calls)")
    }
    let doubles = try end(Double.self, plan(rule), interruptedAfter: nil)
    for calls in [2, 4] {
      #expect(try end(Double.self, plan(rule), interruptedAfter: calls) == doubles, "\(calls)")
    }
    #expect(doubles != whole)
  }

  @Test("Without shuffling too")
  func naturalOrder() throws {
    var plan = plan(.adam)
    plan.shuffles = false
    let whole = try end(Float.self, plan, interruptedAfter: nil)
    for calls in 0...10 {
      #expect(try end(Float.self, plan, interruptedAfter: calls) == whole, "\(calls)")
    }
  }

  @Test("Parameters stand under their names and in their shapes")
  func names() throws {
    let trainer = try TrainingExample.trainer(Float.self, plan: plan(.adam))
    let file = trainer.checkpoint()
    // Behind the numbers of 64 bits, which stand first so that they are aligned.
    #expect(
      file.tensors.filter { $0.kind == .f32 }.map(\.name).prefix(6) == [
        "W1", "b1", "W2", "b2", "optimizer.mean", "optimizer.square",
      ])
    #expect(file["W1"]?.shape == [2, 4])
    #expect(file["b2"]?.shape == [2])
    #expect(file["optimizer.mean"]?.shape == [22])
    let parameters: [Float] = try file.parameters(of: TrainingExample.blueprint())
    #expect(parameters == trainer.network.parameters)
    #expect(file["W1"]?.numbers() == Array(parameters[..<8]))
  }

  /// What a checkpoint with one array changed is refused with.
  private func refusal(
    _ name: String, _ tensor: SafeTensors.Tensor?, rule: OptimizerRule = .adam, seed: UInt64 = 3
  ) throws -> CheckpointError? {
    let trainer = try TrainingExample.trainer(Float.self, plan: plan(.adam))
    for _ in 0..<2 { _ = try trainer.advance() }
    var file = trainer.checkpoint()
    file.tensors.removeAll { $0.name == name }
    if let tensor { file.tensors.append(tensor) }
    let other = try TrainingExample.trainer(Float.self, plan: plan(rule, seed: seed))
    _ = try other.advance()
    let before = other.checkpoint()
    do throws(CheckpointError) {
      try other.restore(from: file)
      return nil
    } catch {
      #expect(other.checkpoint() == before, "a refused checkpoint must change nothing")
      return error
    }
  }

  @Test("Checkpoints of other trainings are refused, and change nothing")
  func refusals() throws {
    func tensor<Scalar: TensorScalar>(
      _ name: String, _ shape: [Int], _ numbers: [Scalar]
    ) -> SafeTensors.Tensor { SafeTensors.Tensor(name, shape: shape, numbers) }
    #expect(try refusal("none", nil) == nil)
    #expect(try refusal("W2", nil) == .missing("W2"))
    let five = [Float](repeating: 1, count: 10)
    #expect(
      try refusal("W1", tensor("W1", [2, 5], five))
        == .shape("W1", found: [2, 5], wanted: [2, 4]))
    #expect(
      try refusal("W1", tensor("W1", [8], [Float](repeating: 1, count: 8)))
        == .shape("W1", found: [8], wanted: [2, 4]))
    #expect(
      try refusal("b2", tensor("b2", [2], [1, 2] as [Double]))
        == .kind("b2", found: .f64, wanted: .f32))
    #expect(
      try refusal("b2", tensor("b2", [2], [1, .nan] as [Float]))
        == .notFinite("b2", place: 1, "nan"))
    #expect(
      try refusal("b2", tensor("b2", [2], [-.infinity, 1] as [Float]))
        == .notFinite("b2", place: 0, "-inf"))
    #expect(try refusal("optimizer.mean", nil) == .missing("optimizer.mean"))
    #expect(
      try refusal("optimizer.mean", tensor("optimizer.mean", [2], [1, 2] as [Float]))
        == .optimizer(.count("mean", 2, expected: 22)))
    #expect(
      try refusal("", nil, rule: .heavyBall(momentum: 0.5)) == .missing("optimizer.momentum"))
    #expect(
      try refusal("training.place", tensor("training.place", [], [21] as [UInt64]))
        == .number("training.place", "21"))
    #expect(
      try refusal("training.epoch", tensor("training.epoch", [], [1] as [UInt64]))
        == .number("training.epoch", "1 with 0 epochs of history"))
    #expect(
      try refusal("training.epoch", tensor("training.epoch", [], [UInt64.max]))
        == .number("training.epoch", "18446744073709551615"))
    #expect(
      try refusal("training.steps", tensor("training.steps", [2], [1, 2] as [UInt64]))
        == .shape("training.steps", found: [2], wanted: []))
    #expect(
      try refusal("training.samples", tensor("training.samples", [], [21] as [UInt64]))
        == .setting("samples", found: "21", wanted: "20"))
    #expect(
      try refusal("training.place", tensor("training.place", [], [13] as [UInt64]))
        == .number("training.place", "13 with batches of 7"))
    #expect(
      try refusal("training.steps", tensor("training.steps", [], [3] as [UInt64]))
        == .number("training.steps", "3, at sample 14 behind epoch 0"))
    #expect(
      try refusal("", nil, seed: 4) == .setting("seed", found: "3", wanted: "4"))
    #expect(
      try refusal("training.sums", tensor("training.sums", [4], [1, 2, .nan, 3] as [Double]))
        == .notFinite("training.sums", place: 2, "nan"))
  }
}
