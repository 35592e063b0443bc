import GradExplain
import GradWorkbench
import Testing

/// What the checker says about a published derivation.
struct Finding {
  let report: FileReport

  init(_ worksheet: String) {
    report = checkFile(name: "published.py", text: worksheet, limits: .strict)
  }

  /// The claim of a name.
  func claim(_ name: String) throws -> ClaimReport {
    try #require(
      report.checks.first?.claims.first { $0.name == name }, "\(report.text(color: false))")
  }

  /// Holds a claim against its verdict and the names among its first two.
  func expect(
    _ name: String, _ verdict: Verdict, _ mistake: Mistake? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let claim = try claim(name)
    #expect(
      claim.verdict == verdict, "\(report.text(color: false))", sourceLocation: sourceLocation)
    if verdict != .hereOnly {
      #expect(
        claim.root == (verdict == .wrong || verdict == .shape), "\(name)",
        sourceLocation: sourceLocation)
    }
    guard let mistake else { return }
    #expect(
      claim.mistakes.prefix(2).contains(mistake.rawValue), "\(name): \(claim.mistakes)",
      sourceLocation: sourceLocation)
  }
}
