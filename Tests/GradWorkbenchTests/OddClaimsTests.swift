import GradExplain
import GradWorkbench
import Testing

/// Claims that are odd in some way: each must be judged, and none may stop the checker.
@Suite struct OddClaimsTests {
  /// loss = 2 w1 + 3 w2 + w3 w4 at 1, 2, 3, 4: the gradient is 2, 3, 4, 3.
  private let square = """
    W = values([[1.0, 2.0], [3.0, 4.0]])
    loss = 2 * W[0][0] + 3 * W[0][1] + W[1][0] * W[1][1]

    """

  private func verdicts(_ text: String) throws -> [String: Verdict] {
    let report = try #require(checked(text).checks.first)
    return Dictionary(report.claims.map { ($0.name, $0.verdict) }) { first, _ in first }
  }

  @Test func `a row and an entry of a square matrix under names of their own`() throws {
    #expect(
      try verdicts(square + "r = W[0]\nw = W[1][1]\ndr = [2.0, 3.5]\ndw = 3.0\n") == [
        "dr": .wrong, "dw": .right,
      ])
    #expect(
      try verdicts(square + "w1 = W[0][0]\nw2 = W[0][1]\ndw1 = 5.5\ndw2 = 6.5\n") == [
        "dw1": .wrong, "dw2": .wrong,
      ])
  }

  @Test func `one long list under many names`() {
    let report = checked(
      """
      W = values([1.0, 2.0])
      loss = W[0] * W[1]
      a = [0.0] * 300000

      """ + (0..<8).map { "W\($0) = W\ndW\($0) = a\n" }.joined())
    #expect(report.status == .limit)
    #expect(report.message?.contains("more than 2000000 numbers are claimed") == true)
  }

  /// What was quadratic once took minutes for these.
  @Test(.timeLimit(.minutes(1)))
  func `thousands of nodes that share one sum, and thousands of activations`() throws {
    // dloss/ds is the sum of 1/k, and each number has an equal share in the mean.
    let shared = checked(
      """
      xs = values([1.0, -1.0] * 2000)
      s = mean(xs)
      loss = sum([s / k for k in range(1, 2001)])
      ds = sum([1 / k for k in range(1, 2001)])
      dxs = [ds / 4000] * 4000

      """)
    #expect(shared.checks.first?.claims.map(\.verdict) == [.right, .right])
    let many = checked(
      """
      xs = values([0.001 * i for i in range(2000)])
      a = [sigmoid(x) for x in xs]
      loss = sum([v * v for v in a])
      da = [2 * v for v in a]
      dxs = da

      """)
    #expect(many.checks.first?.claims.map(\.mistakes) == [[], ["activation-derivative-missing"]])
  }
}
