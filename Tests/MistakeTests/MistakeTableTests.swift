import GradExplain
import GradWorkbench
import Testing

/// Each mistake of the catalogue, made once in a homework that is right otherwise.
@Suite("The table of mistakes")
struct MistakeTableTests {
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
    let report = report(row.exercise.worksheet())
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
    let claims = report(row.worksheet).checks.first?.claims ?? []
    for root in row.roots {
      let claim = try #require(claims.first { $0.name == root }, "\(row.title)")
      #expect(claim.verdict == row.verdict, "\(row.title)")
    }
  }

  @Test("Right roots, right names")
  func totals() {
    var outcome = Outcome()
    for row in Rows.all { outcome.add(row, report(row.worksheet)) }
    print(outcome.text)
    let all = Double(Rows.all.count)
    #expect(Double(outcome.roots) >= 0.95 * all, "\(outcome.text)")
    #expect(outcome.named == Rows.all.count, "\(outcome.text)")
    #expect(Double(outcome.namedFirst) >= 0.85 * all, "\(outcome.text)")
  }
}

/// How the whole table did.
struct Outcome {
  private(set) var roots = 0
  private(set) var named = 0
  private(set) var namedFirst = 0
  private(set) var count = 0
  private(set) var misses: [String] = []

  var text: String {
    "\(count) rows: \(roots) right roots, \(named) named among the first two, \(namedFirst) named first\n"
      + misses.joined(separator: "\n")
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

    // A claim of the wrong shape has no numbers to compare.
    let names = Set(row.same.map(\.rawValue))
    let isNamed =
      row.verdict == .shape
      || atRoot.allSatisfy { $0.mistakes.prefix(2).contains(where: names.contains) }
    let isFirst =
      row.verdict == .shape
      || atRoot.allSatisfy { $0.mistakes.first.map(names.contains) == true }
    if isNamed { named += 1 }
    if isFirst { namedFirst += 1 }
    if !isFirst {
      found.append(
        "names: "
          + atRoot.map { "\($0.name) [\($0.mistakes.joined(separator: ", "))]" }
          .joined(separator: "; "))
    }
    if !found.isEmpty { misses.append("- \(row.title): " + found.joined(separator: "; ")) }
  }
}
