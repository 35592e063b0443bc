import GradTraining
import Testing

@Suite("Blueprints of both engines")
struct BlueprintTests {
  @Test("The same seed gives the same parameters")
  func seeds() throws {
    let blueprint = try Blueprint(input: [2], layers: [.linear(outputs: 2)], loss: .crossEntropy)
    #expect(blueprint.initialParameters(seed: 1) == blueprint.initialParameters(seed: 1))
    #expect(blueprint.initialParameters(seed: 1) != blueprint.initialParameters(seed: 2))
  }
}
