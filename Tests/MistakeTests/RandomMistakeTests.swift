import GradExplain
import GradNumbers
import GradWorkbench
import Testing

/// Homework that nobody had seen when the checker was written, with one mistake each.
@Suite("One mistake in random homework")
struct RandomMistakeTests {
  @Test("Right roots, right names", arguments: [nil, "#.6g"])
  func totals(_ format: String?) {
    var random = SplitMix64(seed: 30)
    var outcome = Outcome()
    var missed: [String] = []
    while outcome.count < RandomHomeworkTests.count / 4 {
      guard let row = Self.draw(number: outcome.count, from: &random) else { continue }
      let text = (format == nil ? row.worksheet : row.worksheetAsNumbers(format)) ?? ""
      let before = outcome.misses.count
      outcome.add(row, report(text))
      if outcome.misses.count > before { missed.append("\(row.title):\n\(text)") }
    }
    print(missed.sorted { $0.count < $1.count }.prefix(5).joined(separator: "\n"))
    outcome.hold("random homework, \(format.map { "numbers as \($0)" } ?? "formulas")")
  }

  /// A homework with a mistake that shows.
  static func draw(number: Int, from random: inout SplitMix64) -> MistakeRow? {
    var text = RandomHomeworkTests.draw(from: &random) { _ in .formulas }
    let possible = text.possibleMistakes
    guard !possible.isEmpty else { return nil }
    // Names first, so that each comes as often as another.
    let names = Mistake.allCases.filter { name in possible.contains { $0.mistake == name } }
    let name = names[random.integer(below: names.count)]
    let places = possible.filter { $0.mistake == name }
    let made = places[random.integer(below: places.count)]
    let right = numbers(text, made.name)
    let forward = text.forwardText
    text.mistake = (made.name, made.lines, made.formula)
    guard let right, let wrong = numbers(text, made.name), isClear(right, wrong) else { return nil }
    let exercise = Exercise(
      "homework \(number)", forward, claims: text.claimLines.joined(separator: "\n"))
    return MistakeRow(
      made.mistake, exercise, "", roots: [text.written(made.name)],
      same: made.same)
  }

  /// The numbers of one claim, as the worksheet prints them.
  private static func numbers(_ text: HomeworkText, _ name: String) -> [Double]? {
    let claim = text.written(name)
    let exercise = Exercise("", text.forwardText, claims: text.claimLines.joined(separator: "\n"))
    let row = MistakeRow(.signFlipped, exercise, "", roots: [claim])
    let line = row.worksheetAsNumbers()?.split(separator: "\n").first {
      $0.hasPrefix("\(claim) = [")
    }
    return line?.dropFirst(claim.count + 3).split { "[], ".contains($0) }.compactMap {
      Double($0)
    }
  }

  /// Whether a mistake changed the numbers by more than rounding to six digits could.
  private static func isClear(_ right: [Double], _ wrong: [Double]) -> Bool {
    right.count == wrong.count
      && zip(right, wrong).contains { abs($0 - $1) > 1e-3 * max(abs($0), abs($1), 1e-6) }
  }
}
