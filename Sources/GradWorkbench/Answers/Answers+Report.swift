extension Answers {
  /// Adds to a report what could not be read, and the claims that no judge has taken up.
  ///
  /// A worksheet may hold variables that are only called like claims; what stands in a fence for
  /// answers is a claim whatever it is called.
  func complete(_ report: inout FileReport) {
    guard var check = report.checks.first else { return }
    let known = Set(check.claims.map(\.name) + check.unmatched.map(\.name))
    check.unmatched += problems.map {
      Unmatched(name: $0.name, reason: $0.text, isFault: true)
    }
    check.unmatched += claims.filter { !known.contains($0.name) }.map {
      Unmatched(
        name: $0.name,
        reason: "line \($0.line): it is not read as a derivative of \(check.loss) by a variable",
        isFault: true)
    }
    report.checks[0] = check
  }

  /// Why there is nothing to hold the answers against; nil where the worksheet beside them should
  /// have had a loss.
  func unjudged(beside text: String) -> String? {
    guard text.allSatisfy(\.isWhitespace) else { return nil }
    let reason =
      "nothing to check: there are answers, and no network to hold them against\n"
      + "hint: --key FILE names the worksheet that has it; a fence marked python may compute it too"
    return (problems.map(\.text) + [reason]).joined(separator: "\n")
  }
}
