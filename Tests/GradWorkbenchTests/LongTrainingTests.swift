import GradWorksheet
import ScalarGrad
import Testing

@testable import GradWorkbench

@Suite struct LongTrainingTests {
  /// The tape's nodes after training the network 2-3-2 for so many steps.
  private func nodes(steps: Int) throws -> (held: Int, survivors: Int) {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(
      Source(
        name: "train.py",
        text: """
          import math
          W1 = values([[1, 1, 1], [-1, -1, -1]])
          W2 = values([[1, -1], [-1, 1], [-1, -1]])
          params = [w for row in W1 + W2 for w in row]
          for step in range(\(steps)):
              A1 = [1 / (1 + math.exp(W1[1][j] - W1[0][j])) for j in range(3)]
              Z2 = [dot(A1, [row[k] for row in W2]) for k in range(2)]
              loss = cross_entropy(Z2, 0)
              for p in params:
                  p.grad = 0
              loss.backward()
              for p in params:
                  p.data -= 0.01 * p.grad
          """))
    return (session.host.tape.count, session.host.rhythm.survivors)
  }

  /// One bound for both lengths, below what 2,000 steps record: 15 nodes or more in each, 30,000.
  @Test(arguments: [2_000, 20_000])
  func `The tape does not grow with the number of steps`(steps: Int) throws {
    let (held, survivors) = try nodes(steps: steps)
    #expect(held < 10_000, "\(steps) steps leave \(held) nodes")
    #expect(survivors < 500, "\(steps) steps: \(survivors) survive")
  }
}
