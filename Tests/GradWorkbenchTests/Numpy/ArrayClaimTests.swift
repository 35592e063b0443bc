import GradExplain
import GradWorkbench
import Testing

/// Hand-derived backward passes in NumPy, judged entry by entry.
@Suite("Claims that are arrays") struct ArrayClaimTests {
  private func verdicts(_ text: String, of loss: String? = nil) throws -> [String: ClaimReport] {
    let report = checked(text, of: loss)
    let claims = try #require(report.checks.first?.claims)
    return Dictionary(claims.map { ($0.name, $0) }) { first, _ in first }
  }

  @Test("The published backward passes are right", arguments: [report003, report004])
  func published(_ text: String) throws {
    let found = try verdicts(text, of: text == report003 ? "J" : "cost")
    #expect(found.count >= 7)
    #expect(found.values.allSatisfy { $0.verdict == .right })
    // They are formulas, which hold at other numbers too.
    #expect(
      found.values.allSatisfy { $0.points.map { $0.held == $0.tried && $0.tried > 0 } == true })
  }

  /// A line of a derivation, the wrong line in its place, the claim that is wrong then, and the name.
  private static let planted: [(String, String, String, String, String)] = [
    (report003, "da1 * (z1 > 0)", "da1", "dz1", "relu-mask-missing"),
    (report003, "(z0 > 0)", "(z0 < 0)", "dz0", "relu-mask-inverted"),
    (report003, "a0.T @ dz1", "dz1.T @ a0", "dW1", "outer-product-order"),
    (report003, "dz1 @ W1.T", "dz1 @ W1", "da0", "weights-transposed"),
    (
      report003, "db0 = np.sum(dz0, axis=0, keepdims=True)", "db0 = dz0[:1]", "db0",
      "bias-not-summed"
    ),
    (report003, "dW2 = a1.T @ df", "dW2 = a1.T @ df / 3", "dW2", "mean-for-sum"),
    (report003, "df = f - Y", "df = 2 * (f - Y)", "df", "factor-two"),
    (report003, "dW2 = a1.T @ df", "dW2 = z1.T @ df", "dW2", "preactivation-for-activation"),
    (
      report003, "np.sum(dz1, axis=0, keepdims=True)", "np.sum(dz1, keepdims=True)", "db1",
      "bias-summed-over-everything"
    ),
    (
      report003, "np.sum(dz1, axis=0, keepdims=True)", "np.sum(dz1)", "db1",
      "bias-summed-over-everything"
    ),
    (report004, "dZ2 /= B", "dZ2 *= 1", "dZ2", "sum-for-mean"),
    (report004, "A1 * (1 - A1)", "Z1 * (1 - Z1)", "dZ1", "activation-derivative-without-output"),
    (report004, "dA1 * A1 * (1 - A1)", "dA1 * 1", "dZ1", "activation-derivative-missing"),
    (report004, "Y] -= 1", "0] -= 1", "dZ2", "wrong-class"),
    (
      report004, "np.sum(dZ2, axis=0, keepdims=True)", "np.sum(dZ2, keepdims=True)", "db2",
      "bias-summed-over-everything"
    ),
  ]

  @Test("A planted mistake is found and named", arguments: planted.indices)
  func mistakes(_ index: Int) throws {
    let (text, line, wrong, claim, name) = Self.planted[index]
    let planted = text.replacing(line, with: wrong)
    #expect(planted != text)
    let found = try verdicts(planted, of: text == report003 ? "J" : "cost")
    let report = try #require(found[claim])
    #expect(report.verdict == .wrong || report.verdict == .shape)
    #expect(report.root)
    #expect(report.mistakes.contains(name), "\(report.mistakes)")
    // Whatever else is not right follows from it.
    let others = found.values.filter { $0.name != claim }
    #expect(others.allSatisfy { $0.verdict == .right || $0.verdict == .follows })
  }

  @Test("A wrong shape is told in NumPy's way, and which transpose would fit")
  func shapes() throws {
    let wrong = report003.replacing("dW2 = a1.T @ df", with: "dW2 = df.T @ a1")
    let text = checked(wrong, of: "J").text(color: false)
    #expect(text.contains("(2, 3)") && text.contains("(3, 2)") && text.contains("transpose"))
  }

  @Test("A value clipped element by element is wrong, and only that")
  func clipping() throws {
    let wrong = report004.replacing(
      "dW2 = A1.T @ dZ2", with: "dW2 = np.clip(A1.T @ dZ2, -0.01, 0.01)")
    let found = try verdicts(wrong, of: "cost")
    #expect(found["dW2"]?.verdict == .wrong)
    #expect(found.values.filter { $0.verdict != .right }.count == 1)
  }

  @Test("What is right for a square matrix only is found at other numbers")
  func hereOnly() throws {
    let found = try verdicts(
      """
      import numpy as np
      W = values(np.array([[1.0, 2.0], [2.0, 1.0]]))
      x = np.array([[1.0, 1.0]])
      loss = np.sum((x @ W) ** 2)
      dW = (x.T @ (2 * (x @ W))).T
      """)
    #expect(found["dW"]?.verdict == .hereOnly)
  }

  @Test("Floats under --leaves become Values, array by array")
  func leaves() throws {
    let text = report003.replacing("values(", with: "(")
    let report = checkFile(
      name: "worksheet.py", text: text, limits: .strict,
      leaves: ["W0", "b0", "W1", "b1", "W2", "b2"], of: "J")
    let claims = try #require(report.checks.first?.claims)
    #expect(claims.count == 11)
    #expect(claims.allSatisfy { $0.verdict == .right })
  }
}
