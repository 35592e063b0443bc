import GradCheck
import Testing

/// Words are pinned: people read them in failing tests.
@Suite struct ReportTests {
  private func report(_ claimed: [Double]) throws -> GradientReport {
    // Exact in doubles: the derivatives at (1, 2, 3, 4) are 2, 4, 6, 8.
    try checkGradient(
      of: { $0.reduce(0) { $0 + $1 * $1 } }, at: [1, 2, 3, 4], claimed: claimed)
  }

  @Test func `A right gradient says so in a line`() throws {
    let text = "\(try report([2, 4, 6, 8]))"
    #expect(text.hasPrefix("Gradient of 4 coordinates: 4 right; 100 evaluations\n"), "\(text)")
    #expect(!text.contains("wrong") && !text.contains("factor"))
  }

  @Test(
    arguments: [
      ([-2, -4, -6, -8], "All wrong ones are the negative of what was judged: look for a lost"),
      ([4, 4, 12, 8], "All wrong ones are 2 times what was judged: look for a factor."),
      ([2, 4, 6, 0], "The wrong one is claimed to be 0: is a path to the result left out?"),
      ([3, 6, 9, 12], "All wrong ones are 1.5 times what was judged: look for a factor."),
      ([2, 5, 6, 1], "Derive the worst one by hand, or check the parts of the function"),
    ] as [([Double], String)])
  func `What wrong claims have in common is said`(claimed: [Double], advice: String) throws {
    let report = try report(claimed)
    #expect("\(report)".contains(advice), "\(report)")
    #expect(report.verdict == .wrong && !report.isRight)
  }

  @Test func `The worst coordinates come first and few are shown`() throws {
    let point = (0..<30).map { Double($0 % 5 + 1) }
    var claimed = point.map { 2 * $0 }
    for index in 10..<25 { claimed[index] += Double(index) }
    let report = try checkGradient(
      of: { $0.reduce(0) { $0 + $1 * $1 } }, at: point, claimed: claimed,
      names: point.indices.map { "w\($0)" })
    #expect(report.count(.wrong) == 15)
    let lines = "\(report)".split(separator: "\n")
    #expect(lines[0].hasPrefix("Gradient of 30 coordinates: 15 wrong, 15 right;"))
    #expect(lines[2].hasPrefix("  \(try #require(report.worst).name) "))
    #expect(lines.count { $0.hasSuffix("  wrong") } == 6)
    #expect(lines.contains("  and 24 more"))
  }

  /// nan compares with nothing, and would hide behind any number.
  @Test(arguments: [[.nan, 5, 6, 8], [2, 5, .nan, 8], [2, 400, 6, .nan]])
  func `A claim that is no number is the worst`(claimed: [Double]) throws {
    let report = try report(claimed)
    let worst = try #require(report.worst)
    #expect(worst.claimed.isNaN && worst.excess == .infinity, "\(report)")
    #expect("\(report)".split(separator: "\n")[2].hasPrefix("  \(worst.name)  "), "\(report)")
  }

  @Test func `Numbers line up`() throws {
    let lines = "\(try report([2, 4, 6, 8.5]))".split(separator: "\n")
    let ends = lines[1...5].map { line in line.prefix { $0 != "w" && $0 != "v" }.count }
    #expect(lines[1].hasSuffix("verdict") && lines[2].hasSuffix("wrong"))
    #expect(ends[0] == ends[1])
    #expect(lines[3].hasSuffix("right"))
  }
}
