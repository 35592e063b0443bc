import GradExplain
import GradWorkbench
import Testing

/// Each mistake of the catalogue, made once in a homework that is right otherwise.
@Suite("The table of mistakes")
struct MistakeTableTests {
  /// What the checker says about each row, and about each exercise without a mistake.
  static let reports = Rows.all.map { report($0.worksheet) }
  static let rightReports = Dictionary(
    Rows.all.map { ($0.exercise.name, $0.exercise) }, uniquingKeysWith: { first, _ in first }
  ).mapValues { report($0.worksheet()) }

  @Test("Every name has three rows, on three exercises")
  func coverage() {
    for mistake in Mistake.allCases {
      let rows = Rows.all.filter { $0.mistake == mistake }
      #expect(rows.count >= 3, "\(mistake.rawValue)")
      #expect(Set(rows.map(\.exercise.name)).count >= 3, "\(mistake.rawValue)")
    }
    #expect(Rows.all.count >= 100)
  }

  @Test(
    "Without a mistake every claim is right", arguments: Set(Rows.all.map(\.exercise.name)).sorted()
  )
  func withoutMistake(_ name: String) throws {
    let row = try #require(Rows.all.first { $0.exercise.name == name })
    let report = try #require(Self.rightReports[name])
    #expect(report.status == .right, "\(report.text(color: false))")
    #expect(report.checks.first?.unmatched.isEmpty == true, "\(report.text(color: false))")
    #expect(report.checks.first?.claims.allSatisfy { $0.verdict == .right } == true)
    #expect(
      report.checks.first?.claims.count == row.exercise.claims.filter(\.isClaim).count,
      "\(report.text(color: false))")
  }

  @Test("The claim where the mistake was made has its verdict", arguments: Rows.all.indices)
  func verdict(_ index: Int) throws {
    let row = Rows.all[index]
    let claims = Self.reports[index].checks.first?.claims ?? []
    for root in row.roots {
      let claim = try #require(claims.first { $0.name == root }, "\(row.title)")
      #expect(claim.verdict == row.verdict, "\(row.title)")
    }
  }

  @Test("Right roots, right names")
  func totals() {
    var outcome = Outcome()
    for (row, report) in zip(Rows.all, Self.reports) { outcome.add(row, report) }
    outcome.hold("formulas")
    // Of the table every name, as the issue has it; random homework may hold coincidences.
    #expect(outcome.named == outcome.nameable, "\(outcome.text)")
  }

  @Test("The same where only numbers were handed in", arguments: [nil, "#.6g"])
  func totalsOfNumbers(_ format: String?) throws {
    var outcome = Outcome()
    for row in Rows.all {
      let text = try #require(row.worksheetAsNumbers(format), "\(row.title)")
      outcome.add(row, report(text))
    }
    outcome.hold(format.map { "numbers as \($0)" } ?? "numbers")
    #expect(outcome.named == outcome.nameable, "\(outcome.text)")
  }
}

/// How the whole table did.
struct Outcome {
  private(set) var roots = 0
  private(set) var named = 0
  private(set) var namedFirst = 0
  private(set) var count = 0
  /// A claim of the wrong shape has no numbers by which to name its mistake.
  private(set) var nameable = 0
  private(set) var misses: [String] = []

  var summary: String {
    "\(count) rows, \(roots) right roots; of \(nameable) with numbers \(named) named among the first "
      + "two, \(namedFirst) named first"
  }

  var text: String { ([summary] + misses).joined(separator: "\n") }

  /// Expects what the third issue asks for: 95 of 100 roots, 85 of 100 names first.
  func hold(_ title: String) {
    print("\(title): \(text)")
    #expect(Double(roots) >= 0.95 * Double(count), "\(title): \(summary)")
    #expect(Double(named) >= 0.95 * Double(nameable), "\(title): \(summary)")
    #expect(Double(namedFirst) >= 0.85 * Double(nameable), "\(title): \(summary)")
  }

  mutating func add(_ row: MistakeRow, _ report: FileReport) {
    count += 1
    let claims = report.checks.first?.claims ?? []
    let atRoot = claims.filter { row.roots.contains($0.name) }
    var found: [String] = []

    let isAsStated = atRoot.allSatisfy {
      $0.verdict == row.verdict && (row.verdict == .right ? $0.note == .kink : $0.root)
    }
    let others = claims.filter { claim in
      !row.roots.contains(claim.name) && !row.also.contains(claim.name)
        && (claim.verdict == .wrong || claim.verdict == .shape || claim.verdict == .hereOnly)
    }
    if isAsStated && atRoot.count == row.roots.count && others.isEmpty {
      roots += 1
    } else {
      found.append(
        "roots: "
          + claims.filter { !$0.verdict.isAccepted }.map { "\($0.name) \($0.verdict.rawValue)" }
          .joined(separator: ", "))
    }

    if row.verdict != .shape {
      nameable += 1
      let names = Set(row.same.map(\.rawValue))
      let isComplete = atRoot.count == row.roots.count
      let isFirst = atRoot.allSatisfy { $0.mistakes.first.map(names.contains) == true }
      if isComplete && isFirst { namedFirst += 1 }
      if isComplete && atRoot.allSatisfy({ $0.mistakes.prefix(2).contains(where: names.contains) })
      {
        named += 1
      }
      if !isFirst {
        found.append(
          "names: "
            + atRoot.map { "\($0.name) [\($0.mistakes.joined(separator: ", "))]" }
            .joined(separator: "; "))
      }
    }
    if !found.isEmpty { misses.append("- \(row.title): " + found.joined(separator: "; ")) }
  }
}
