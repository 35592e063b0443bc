import GradExplain

/// What a teacher should explain again: how a class did, derivative by derivative, and which
/// mistakes it made where.
///
/// Examples are anonymous. Everything that comes from a submission is shown as code.
public struct ClassReport: Sendable {
  /// How many files were graded or tried.
  private var files = 0
  private var statuses: [FileReport.Status: Int] = [:]
  private var failures: [(file: String, status: FileReport.Status, kind: String)] = []
  private var derivatives: [String: Derivative] = [:]
  /// The derivatives in the order in which they were met.
  private var order: [String] = []
  private var mistakes: [Mark: Finding] = [:]

  /// What became of a derivative in all files.
  private struct Derivative {
    var counts: [Verdict: Int] = [:]
    var missing = 0
    var right: Int { (counts[.right] ?? 0) + (counts[.rounded] ?? 0) }
    var claimed: Int { counts.values.reduce(0, +) }
  }

  /// A mistake at a place.
  private struct Mark: Hashable {
    let place: String
    let mistake: String
  }

  /// How often a mistake was made, and one example of it.
  private struct Finding {
    var count = 0
    var first: Int
    var example: String?
  }

  /// More rows than this are no overview any more.
  private static let longest = 50

  /// Begins a report without files.
  public init() {}

  /// Adds a file.
  public mutating func add(_ report: FileReport) {
    files += 1
    statuses[report.status, default: 0] += 1
    if report.status != .right && report.status != .wrong {
      let kind =
        report.failure
        ?? (report.checks.isEmpty ? "no loss or no cell" : "no derivative is claimed")
      failures.append((report.file, report.status, kind))
    }
    var seen: Set<String> = []
    var marks: Set<Mark> = []
    for check in report.checks {
      for claim in check.claims {
        let place = ClassReport.place(claim.of)
        // A file that checks twice, or says it twice, counts once.
        if seen.insert(place).inserted {
          derivative(place) { $0.counts[claim.verdict, default: 0] += 1 }
        }
        guard claim.isOwnMistake else { continue }
        let mark = Mark(place: place, mistake: claim.mistakes.first ?? claim.kindOfMistake)
        guard marks.insert(mark).inserted else { continue }
        let first = mistakes.count
        var finding = mistakes[mark] ?? Finding(first: first)
        finding.count += 1
        finding.example = finding.example ?? claim.example
        mistakes[mark] = finding
      }
      for entry in check.unmatched where entry.isMissing {
        let place = entry.of.isEmpty ? entry.name : ClassReport.place(entry.of)
        if seen.insert(place).inserted { derivative(place) { $0.missing += 1 } }
      }
    }
  }

  private mutating func derivative(_ place: String, _ change: (inout Derivative) -> Void) {
    if derivatives[place] == nil { order.append(place) }
    change(&derivatives[place, default: Derivative()])
  }

  /// `dW2` or `dy_do`, under whatever name it was claimed.
  private static func place(_ of: [String]) -> String {
    of.map(QuantityName.derivative).joined(separator: "_")
  }

  // MARK: Text

  /// The report in Markdown.
  ///
  /// - Parameter ungraded: How many files are missing since grading was interrupted.
  /// - Returns: The text, with a line break at its end.
  public func markdown(ungraded: Int = 0) -> String {
    var text = "# Class report\n\n"
    text += files == 1 ? "1 file was checked." : "\(files) files were checked."
    if ungraded > 0 {
      text += " Grading was interrupted: \(ungraded) more "
      text += ungraded == 1 ? "file is not in this report." : "files are not in this report."
    }
    text += " Shares are of all files that were checked.\n\n"
    let all: [FileReport.Status] = [.right, .wrong, .nothing, .error, .limit]
    text += MarkdownText.table(
      ["status", "files", "share"],
      all.map { [$0.rawValue, "\(statuses[$0] ?? 0)", percent(statuses[$0] ?? 0)] })
    return text + derivativesText + mistakesText + failuresText
  }

  private var derivativesText: String {
    guard !order.isEmpty else { return "\nNo derivative was claimed.\n" }
    // Where one is asked for, it stands however few have it; else those that most have.
    let shown = order.enumerated().sorted { a, b in
      let (left, right) = (weight(a.element), weight(b.element))
      return left != right ? left > right : a.offset < b.offset
    }.prefix(ClassReport.longest).sorted { $0.offset < $1.offset }.map(\.element)
    var text = "\n## Derivatives\n\n"
    text += MarkdownText.table(
      ["derivative", "right", "rounded", "follows", "wrong", "here only", "shape", "missing"]
        + ["share right"],
      shown.map { place in
        let found = derivatives[place] ?? Derivative()
        let columns: [Verdict] = [.right, .rounded, .follows, .wrong, .hereOnly, .shape]
        return [MarkdownText.code(place)] + columns.map { "\(found.counts[$0] ?? 0)" }
          + ["\(found.missing)", percent(found.right)]
      })
    if shown.count < order.count { text += "\n\(order.count - shown.count) more are left out.\n" }
    let nobody = shown.filter { derivatives[$0]?.right == 0 }
    if !nobody.isEmpty {
      let names = nobody.map(MarkdownText.code).joined(separator: ", ")
      text += "\nNobody has \(names) right.\n"
    }
    return text
  }

  private func weight(_ place: String) -> Int {
    guard let found = derivatives[place] else { return 0 }
    return found.claimed + found.missing
  }

  private var mistakesText: String {
    let sorted = mistakes.sorted { a, b in
      a.value.count != b.value.count ? a.value.count > b.value.count : a.value.first < b.value.first
    }
    guard let most = sorted.first?.value.count else { return "" }
    let shown = sorted.prefix(ClassReport.longest)
    let labels = shown.map { "\($0.key.mistake) in \($0.key.place)" }.map { label in
      label.count > 56 ? label.prefix(55) + "…" : label
    }
    let width = labels.map(\.count).max() ?? 0
    var text = "\n## Mistakes\n\nOnes that follow from another are not counted.\n\n```text\n"
    for (label, (_, finding)) in zip(labels, shown) {
      // Rounded up, so that nothing that happened has no bar.
      let bar = String(repeating: "█", count: (finding.count * 24 + most - 1) / most)
      text += label + String(repeating: " ", count: width - label.count) + "  "
      text += bar + " \(finding.count)\n"
    }
    text += "```\n"
    for (mark, finding) in shown {
      text += "\n### \(mark.mistake) in \(MarkdownText.code(mark.place))\n\n"
      text += finding.count == 1 ? "1 file" : "\(finding.count) files"
      text += ", \(percent(finding.count))"
      if let sentence = Mistake(rawValue: mark.mistake)?.sentence {
        text += ": \(sentence)"
      }
      text += text.hasSuffix("?") ? "\n" : ".\n"
      if let example = finding.example { text += "\nFor example: \(MarkdownText.code(example)).\n" }
    }
    if shown.count < sorted.count { text += "\n\(sorted.count - shown.count) more are left out.\n" }
    return text
  }

  private var failuresText: String {
    guard !failures.isEmpty else { return "" }
    let rows = failures.map { file, status, kind in
      [MarkdownText.code(file), status.rawValue, MarkdownText.code(kind)]
    }
    return "\n## Not graded\n\n"
      + MarkdownText.table(["file", "status", "why"], rows, numbersFrom: 3)
  }

  private func percent(_ count: Int) -> String {
    guard files > 0 else { return "0 %" }
    return "\(Int((Double(count) * 100 / Double(files)).rounded())) %"
  }
}

extension ClaimReport {
  /// What a mistake is called that has no name in the catalogue.
  fileprivate var kindOfMistake: String {
    switch verdict {
    case .shape: "wrong shape"
    case .hereOnly: "right at these numbers only"
    default: "no known mistake"
    }
  }

  /// The number that was given and the right one; for a formula where it fails.
  fileprivate var example: String? {
    if let shapes, verdict == .shape { return "\(shapes.yours), should be \(shapes.expected)" }
    if verdict == .hereOnly { return counterexample }
    guard let worst else { return nil }
    let (yours, expected) = ShortDigits.pair(worst.yours, worst.expected + 0)
    return
      "\(worst.index.isEmpty ? "" : Nested.text(of: worst.index, inArray: isArray) + " is ")\(yours), should be "
      + expected
  }
}
