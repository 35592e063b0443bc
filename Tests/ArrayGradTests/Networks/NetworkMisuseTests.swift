import ArrayGrad
import GradTraining
import Testing

/// What stops the program, and the words with which it does.
@Suite("Misuse of networks")
struct NetworkMisuseTests {
  private func words(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  private static func network(parameters: Int, capacity: Int = 1) throws -> Network<Double> {
    let blueprint = try Blueprint(input: [2], layers: [.linear(outputs: 2)], loss: .crossEntropy)
    return Network(
      blueprint, parameters: [Double](repeating: 0, count: parameters), capacity: capacity)
  }

  @Test("Parameters of another network")
  func parameters() async {
    let made = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try Self.network(parameters: 5)
    }
    #expect(words(made).contains("5 parameters for a network of 6"))
    let set = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try Self.network(parameters: 6).parameters = [1]
    }
    #expect(words(set).contains("1 parameters for a network of 6"))
  }

  @Test("No room for a sample")
  func capacity() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try Self.network(parameters: 6, capacity: 0)
    }
    #expect(words(result).contains("a network with room for 0 samples"))
  }

  @Test("A gradient that nobody has computed")
  func inputGradient() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try Self.network(parameters: 6).inputGradient
    }
    #expect(words(result).contains("the last pass was not asked for the gradient by the inputs"))
  }
}
