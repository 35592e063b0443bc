import GradTraining
import Testing

@Suite("Parameter counts")
struct ParameterCountTests {
  @Test("A dense network of 2-3-2 learns 17 numbers: 6 + 3 + 6 + 2")
  func handNetwork() throws {
    let blueprint = try Blueprint(
      input: [2],
      layers: [.linear(outputs: 3), .activation(.sigmoid), .linear(outputs: 2)],
      loss: .crossEntropy)
    #expect(blueprint.parameterCount == 17)
    #expect(blueprint.parameters.map(\.name) == ["W1", "b1", "W2", "b2"])
    #expect(blueprint.parameters.map(\.offset) == [0, 6, 9, 15])
  }
}
