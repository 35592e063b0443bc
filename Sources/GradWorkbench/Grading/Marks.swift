public import GradExplain

/// What a file's answers are worth: counts of verdicts, and the share of them that is right.
///
/// A derivative that is claimed twice, as by `dW2` and `W2_grad`, counts once, by the worse verdict;
/// so nobody gains by saying the same thing often.
public struct Marks: Sendable {
  /// The file's name.
  public let file: String
  /// How the file did.
  public let status: FileReport.Status
  /// How many derivatives are claimed, or asked for by the key and missing.
  public let claims: Int
  /// How many of them got each verdict; what is missing got none.
  public let counts: [Verdict: Int]
  /// The claim with a mistake of its own that is nearest to the loss.
  public let firstMistake: String?
  /// The names of the mistakes, each once, in the order of the claims.
  public let mistakes: [String]

  /// Counts what a report found.
  public init(_ report: FileReport) {
    file = report.file
    status = report.status
    var worst: [Derivative: Verdict] = [:]
    var missing: Set<Derivative> = []
    for check in report.checks {
      for claim in check.claims {
        let derivative = Derivative(of: claim.of, loss: check.loss)
        worst[derivative] = max(claim.verdict, worst[derivative] ?? claim.verdict) {
          Marks.badness($0) < Marks.badness($1)
        }
      }
      for entry in check.unmatched where entry.isFault {
        missing.insert(Derivative(of: ["variable", entry.name], loss: check.loss))
      }
    }
    claims = worst.count + missing.count
    counts = worst.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let own = report.checks.lazy.flatMap(\.claims).filter(\.isOwnMistake)
    firstMistake = report.checks.lazy.compactMap(\.first).first ?? own.first?.name
    var seen: Set<String> = []
    mistakes = own.compactMap(\.mistakes.first).filter { seen.insert($0).inserted }
  }

  /// A derivative of a loss, under whatever name it is claimed.
  private struct Derivative: Hashable {
    let of: [String]
    let loss: String
  }

  /// The worse of two by how bad each is.
  private static func badness(_ verdict: Verdict) -> Int {
    switch verdict {
    case .right: 0
    case .rounded: 1
    case .follows: 2
    case .hereOnly: 3
    case .wrong: 4
    case .shape: 5
    }
  }

  /// How many claims got a verdict.
  public func count(_ verdict: Verdict) -> Int { counts[verdict] ?? 0 }

  /// The share of the claims that are right or rounded; 0 for a file that could not be graded.
  public var mark: Double { share(of: [.right, .rounded]) }

  /// The same, where what follows from the student's own mistake counts as right.
  public var markWithFollowThrough: Double { share(of: [.right, .rounded, .follows]) }

  private func share(of verdicts: [Verdict]) -> Double {
    guard status == .right || status == .wrong, claims > 0 else { return 0 }
    return Double(verdicts.reduce(0) { $0 + count($1) }) / Double(claims)
  }
}

private func max<Element>(
  _ a: Element, _ b: Element, by isLess: (Element, Element) -> Bool
) -> Element { isLess(a, b) ? b : a }

extension ClaimReport {
  /// Whether a mistake was made here, and does not follow from another.
  var isOwnMistake: Bool {
    switch verdict {
    case .right, .rounded, .follows: false
    case .wrong, .hereOnly, .shape: root
    }
  }
}
