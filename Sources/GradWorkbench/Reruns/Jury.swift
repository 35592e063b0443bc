import GradExplain
import GradWorksheet
import ScalarGrad

/// Judges the claims of a report once more, where a run of the programs ends.
struct Jury {
  /// What is found about a claim in a run.
  struct Finding {
    let report: ClaimReport
    /// The numbers that are wrong there, small differences apart.
    let wrong: [Judgement.Missed]
  }

  let rerun: Rerun
  /// The claims to judge.
  let names: Set<String>
  /// The claims that are accepted at the student's numbers.
  let accepted: Set<String>
  /// Whether a claim may be right by a convention: at other values those are that are at the student's,
  /// and in other batches more.
  var conventions = true

  /// Judges the claims.
  ///
  /// - Parameters:
  ///   - loss: The node of the loss in the run.
  ///   - ledger: What is judged there.
  ///   - naming: Whether mistakes are named.
  /// - Returns: What was found about each claim that there is.
  func findings(_ loss: UInt32, _ ledger: Ledger, naming: Bool = false) -> [String: Finding] {
    var findings: [String: Finding] = [:]
    func judge(_ names: Set<String>) {
      var checker = Checker(
        host: rerun.host, ledger: ledger, programs: [], naming: naming, hiding: false,
        dependencies: rerun.dependencies)
      checker.only = names
      checker.conventions = conventions
      guard let report = try? checker.check(loss, line: nil) else { return }
      let largest = report.claims.map(\.largest).max() ?? 0
      rerun.spend(report.claims.reduce(0) { $0 + $1.count.all })
      for claim in report.claims where self.names.contains(claim.name) {
        // One that held is settled.
        if let finding = findings[claim.name], finding.report.verdict != .shape,
          finding.wrong.isEmpty
        {
          continue
        }
        findings[claim.name] = Finding(
          report: claim, wrong: claim.missed.filter { Jury.isWrong($0, largest) })
      }
    }
    judge(names)
    // What is right at the student's numbers was hardly made from what is wrong there, and may be held
    // against what is accepted only.
    let fails = accepted.contains { findings[$0]?.wrong.isEmpty == false }
    if fails, !names.isSubset(of: accepted) { judge(accepted) }
    return findings
  }

  /// Whether a number is wrong by more than a saturated activation may lose.
  ///
  /// 1 - a of an a near 1 has an error of 2^-53, which is nothing beside the largest derivatives of
  /// the point, and all of a derivative that is as small.
  static func isWrong(_ missed: Judgement.Missed, _ largest: Double) -> Bool {
    let (yours, expected) = (missed.yours, missed.expected)
    guard yours.isFinite, expected.isFinite else { return false }
    let difference = abs(yours - expected)
    return difference > 1e-7 * max(abs(yours), abs(expected)) && difference > 1e-10 * largest
  }
}
