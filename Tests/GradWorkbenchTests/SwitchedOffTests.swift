import GradExplain
import GradWorkbench
import Testing

/// Relus in plain Python, which record nothing where they take the 0.
@Suite struct SwitchedOffTests {
  /// h2 is 0: with z2 = -3 the loss is (2·0.5 - 1)², and nothing comes back to z2 and w2.
  private func network(_ relu: String) -> String {
    """
    x1, x2 = 1.0, 2.0
    w1, w2 = Value(0.5), Value(-1.5)
    v1, v2 = Value(3.0), Value(3.0)
    z1, z2 = w1 * x1, w2 * x2
    h1, h2 = [\(relu) for z in [z1, z2]]
    loss = (v1 * h1 + v2 * h2 - 1) ** 2

    """
  }

  private func verdicts(_ text: String) throws -> [String: Verdict] {
    let report = try #require(checked(text).checks.first)
    #expect(report.unmatched.isEmpty)
    return Dictionary(uniqueKeysWithValues: report.claims.map { ($0.name, $0.verdict) })
  }

  @Test(arguments: ["max(0, z)", "max(z, 0.0)", "z if z > 0 else 0", "0 if z <= 0 else z"])
  func `a mask that was forgotten is wrong, and zeros are right`(relu: String) throws {
    // 2·(3·0.5 - 1)·3 = 3 would come through h2.
    let forgotten = try verdicts(network(relu) + "dz2 = 3.0\ndw2 = 6.0\n")
    #expect(forgotten == ["dz2": .wrong, "dw2": .follows])
    #expect(try verdicts(network(relu) + "dz2 = 0\ndw2 = 0.0\n") == ["dz2": .right, "dw2": .right])
    #expect(
      checked(network(relu) + "dz2 = 3.0\n").text(color: false).contains(
        "a comparison with 0, as in max(0, v), has switched z2 off"))
  }

  @Test func `what belongs to another loss is still none of this one's business`() throws {
    let text = """
      a = Value(-2.0)
      first = a * a
      if a > 0:
          print(a)
      w = Value(3.0)
      loss = w * w
      da = -4.0
      dw = 6.0
      """
    let report = try #require(checked(text).checks.first)
    #expect(report.claims.map(\.name) == ["dw"])
    #expect(report.unmatched.map(\.reason) == ["loss does not depend on a"])
  }
}
