import Foundation
import GradExplain
import GradNumbers
import GradWorkbench
import Testing

/// Homework without a mistake: nothing in it may be called one.
@Suite("Random right homework")
struct RandomHomeworkTests {
  static let count = ProcessInfo.processInfo.environment["GRADUAL_LONG"] == nil ? 400 : 10_000

  /// Draws one, away from the kinks: rounding may put a z on either side of its kink.
  static func draw(
    from random: inout SplitMix64, writing: (inout SplitMix64) -> HomeworkText.Writing
  ) -> HomeworkText {
    while true {
      let homework = Homework(from: &random)
      let reference = HomeworkReference(homework)
      let isWrittenOut = random.integer(below: 4) == 0
      let style = writing(&random)
      if reference.distanceFromKink > 1e-6 {
        return HomeworkText(
          homework, reference, writing: style, isWrittenOut: isWrittenOut, from: &random)
      }
    }
  }

  @Test("No right claim is called anything else")
  func noFalseAlarm() {
    var random = SplitMix64(seed: 20)
    var alarms = Alarms()
    for index in 0..<Self.count {
      let text = Self.draw(from: &random) { random in
        if index % 2 == 0 { return .rounded(3 + random.integer(below: 4)) }
        return index % 4 == 1 ? .formulas : .numbers
      }
      alarms.add(text)
    }
    #expect(alarms.count == 0, "\(alarms.text)")
  }

  @Test("Nor where it is computed from the student's rounded numbers")
  func noFalseAlarmAfterRounding() {
    var random = SplitMix64(seed: 21)
    var alarms = Alarms()
    for _ in 0..<Self.count / 4 {
      alarms.add(
        Self.draw(from: &random) { .roundedThenFormulas(3 + $0.integer(below: 4)) })
    }
    #expect(alarms.count == 0, "\(alarms.text)")
  }
}

/// What went wrong, with the shortest worksheets in which it did.
private struct Alarms {
  private(set) var count = 0
  private var examples: [String] = []

  var text: String {
    "\(count) false alarms\n"
      + examples.sorted { $0.count < $1.count }.prefix(3).joined(separator: "\n")
  }

  mutating func add(_ homework: HomeworkText) {
    let text = homework.text
    let report = report(text)
    let claims = report.checks.first?.claims ?? []
    if report.status == .right && claims.count == homework.count { return }
    count += 1
    examples.append("\(text)\n\(report.text(color: false))")
  }
}
