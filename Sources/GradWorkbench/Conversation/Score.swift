/// How somebody has done in a quiz.
struct Score {
  /// How a question ended.
  enum Outcome {
    /// Right with the first answer, without a hint.
    case atOnce
    /// Right after a wrong answer or a hint.
    case later
    /// The answer was asked for.
    case skipped
  }

  private(set) var counts: [Outcome: Int] = [:]
  /// What the questions that were not right at once were practice for, in the order of the first.
  private var trouble: [(topic: String, count: Int)] = []

  /// Counts a question.
  mutating func count(_ topic: String, _ outcome: Outcome) {
    counts[outcome, default: 0] += 1
    guard outcome != .atOnce else { return }
    if let place = trouble.firstIndex(where: { $0.topic == topic }) {
      trouble[place].count += 1
    } else {
      trouble.append((topic, 1))
    }
  }

  /// How many questions were answered or skipped.
  var total: Int { counts.values.reduce(0, +) }

  /// Whether every question so far was answered.
  var isRight: Bool { (counts[.skipped] ?? 0) == 0 }

  /// The score in words, and what to practise.
  ///
  /// - Parameter all: How many questions there are.
  /// - Returns: A line or two; nothing where nothing was asked.
  func text(of all: Int) -> String {
    guard total > 0 else { return "" }
    var parts = ["\(counts[.atOnce] ?? 0) of \(total) right at once"]
    if let later = counts[.later] { parts.append("\(later) in the end") }
    if let skipped = counts[.skipped] { parts.append("\(skipped) skipped") }
    if total < all { parts.append("\(all - total) not asked") }
    var text = parts.joined(separator: ", ") + "\n"
    if !trouble.isEmpty {
      // Swift's sort is stable in practice only; the order of the first one settles ties.
      let ranked = trouble.enumerated().sorted {
        ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
      }
      let topics = ranked.prefix(5).map { "\($0.element.topic) (\($0.element.count))" }
      text += "to practise: \(topics.joined(separator: ", "))\n"
    }
    return text
  }
}
