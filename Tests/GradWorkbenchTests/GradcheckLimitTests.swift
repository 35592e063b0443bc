import Foundation
import GradWorkbench
import GradWorksheet
import Testing

/// What the judges can tell apart, and where they say that they cannot.
@Suite struct GradcheckLimitTests {
  private func gradcheck(_ text: String) throws -> GradcheckReport {
    let session = Session(limits: .generous, output: { _ in })
    try session.run(Source(name: "sheet.py", text: text))
    return try session.gradcheck(of: nil)
  }

  /// 600,000 roundings may take 5·10^5 units of 2^-53; two orders of summing differ by a part of it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil))
  func `A long chain is rounded differently by each judge`() throws {
    let report = try gradcheck(
      """
      x = Value(1.0)
      loss = x
      for i in range(200000):
          loss = loss * 1.000001 + 0.1 * x
      """)
    #expect(report.isRight, "\(report.text(curve: false, width: 100))")
  }

  /// The differences of this loss are all 0, since 1e17 swallows them; the derivative is 3.
  @Test func `Differences do not overrule what they cannot see`() throws {
    let report = try gradcheck("x = Value(1.0)\nloss = 1e17 + x * x * x - 1e17\n")
    #expect(report.isRight && !report.isWrong)
    let text = report.text(curve: false, width: 100)
    #expect(text.contains("  x   3.0   same  -        same   agree"))
  }

  @Test func `An infinite derivative is not judged`() throws {
    let report = try gradcheck("import math\nx = Value(1e-320)\nloss = math.log(x)\n")
    #expect(!report.isRight && !report.isWrong)
    #expect(report.text(curve: false, width: 100).contains("the derivative is not finite"))
  }

  /// The convention's 0 is no slope of this function, which is x: the differences say so.
  @Test func `Kinks that meet are not excused as rounding`() throws {
    let report = try gradcheck("x = Value(0.0)\nloss = relu(x) - relu(-x)\n")
    #expect(!report.isRight)
  }
}
