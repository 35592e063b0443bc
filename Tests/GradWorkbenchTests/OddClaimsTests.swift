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
}
