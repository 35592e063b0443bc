import GradExplain
import GradWorkbench
import GradWorksheet
import Testing

/// Cells that go on with `_`, the value of the last line before.
@Suite struct LastValueTests {
  @Test func `a claim on a loss that is computed from the last value is tried as a formula`() throws
  {
    let options = CheckOptions(limits: .strict, points: 20)
    let session = Session(options: options) { _ in }
    for cell in [
      "b = Value(3.0)", "b * b", "a = Value(2.0)\nloss = a * _", "db = 2 * a * b\nda = 9",
    ] {
      try session.run(Source(name: "cell", text: cell)) { _ in }
    }
    let report = try #require(try session.check(of: nil))
    let claim = try #require(report.claims.first { $0.name == "db" })
    #expect(claim.verdict == .right)
    #expect(claim.points == Points(tried: 20, held: 20))
  }
}
