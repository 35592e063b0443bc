import GradExplain
import GradNumbers
import GradWorksheet

/// Questions about the backward pass of a loss: at each contribution the local derivative, and then
/// the sum that the operand's derivative becomes.
struct Quiz {
  /// What is asked for at a contribution.
  enum Part {
    /// The derivative of the node by its operand.
    case local
    /// What the operand's derivative becomes.
    case sum
  }

  /// A contribution that is asked about.
  struct Item {
    let node: Steps.Backward
    /// Which of the node's contributions it is, and by which of its operands.
    let contribution: Steps.Contribution
    let operand: Int
    /// What counts as rounding in the sum.
    let sum: Magnitude
  }

  let steps: Steps
  let items: [Item]
  /// Letters that a variable is called, which are answers and no requests then.
  let taken: Set<String>
  /// The names that questions show and the worksheet does not know.
  private let names: ShownNames
  private let start: Int
  private(set) var place: Int
  private(set) var part = Part.local
  private var hints = 0
  private var tries = 0
  private(set) var score = Score()

  /// Begins at a contribution, counted from 0.
  init(_ steps: Steps, from start: Int, taken: Set<String>) {
    self.steps = steps
    self.taken = taken
    self.start = start
    names = ShownNames(steps)
    place = start
    var magnitudes: [Int: Double] = [:]
    var items: [Item] = []
    for node in steps.backward {
      let above = magnitudes[node.node] ?? 1
      for contribution in node.contributions {
        let own = abs(contribution.local) * above
        let magnitude = (magnitudes[contribution.node] ?? 0) + (own.isNaN ? .infinity : own)
        magnitudes[contribution.node] = magnitude
        items.append(
          Item(
            node: node, contribution: contribution, operand: contribution.position,
            sum: Magnitude(value: contribution.sum, magnitude: magnitude)))
      }
    }
    self.items = items
  }

  /// Whether every question was asked.
  var isAtEnd: Bool { place >= items.count }

  /// How many questions it asks from where it began.
  var questionCount: Int { 2 * (items.count - start) }

  /// What is said before the first question.
  var introduction: String {
    let count = items.count - place
    return
      "\(count) contribution\(count == 1 ? "" : "s"), two questions each: the local derivative, then "
      + "the sum so far\n"
      + "answer with a number or an expression; ? for a hint, skip to be told, "
      + "\(leaveWord) to leave\n"
  }

  private var leaveWord: String { taken.contains("q") ? "quit" : "q" }

  /// The question that is open; with the node where it is the first about it.
  var question: String {
    guard !isAtEnd else { return "" }
    let item = items[place]
    switch part {
    case .local:
      let place = "[\(self.place + 1)/\(items.count)] " + item.node.place.padded(behind: 3)
      return "\(place)\(item.node.text)\n    \(item.contribution.slope) = ?\n"
    case .sum: return "    \(sumQuestion(item))\n"
    }
  }

  private func sumQuestion(_ item: Item) -> String {
    let name = "d\(item.contribution.operand)"
    return item.contribution.before.map { "\(name) is \($0) so far, and becomes ?" }
      ?? "\(name) = ?"
  }

  /// Takes what was typed.
  ///
  /// - Parameters:
  ///   - entry: The text.
  ///   - evaluate: Makes a number of an answer.
  /// - Returns: What there is to read, and whether the quiz goes on.
  mutating func take(
    _ entry: String, _ evaluate: (String) -> Result<Answer, Answer.Problem>
  ) -> (text: String, goesOn: Bool) {
    switch entry {
    case "": return (question, true)
    case "?", "hint", "%hint": return (hint(), true)
    case "h" where !taken.contains("h"): return (hint(), true)
    case "q" where !taken.contains("q"), "quit", "exit", "%quit": return ("", false)
    case "skip", "%skip": return skip()
    case "s" where !taken.contains("s"): return skip()
    default: break
    }
    switch evaluate(names.putting(entry)) {
    case .failure(let problem): return ("    \(problem.message)\n", true)
    case .success(let answer): return judge(answer)
    }
  }

  private mutating func judge(_ answer: Answer) -> (text: String, goesOn: Bool) {
    let item = items[place]
    let expected: Magnitude =
      switch part {
      case .local:
        Magnitude(value: item.contribution.local, magnitude: abs(item.contribution.local))
      case .sum: item.sum
      }
    guard answer.isRight(expected) else {
      tries += 1
      return ("    no: \(remark(on: answer, item))\n", true)
    }
    score.count(practice(item), hints == 0 && tries == 0 ? .atOnce : .later)
    return ("    right: " + told(item) + goOn(), !isAtEnd)
  }

  private mutating func skip() -> (text: String, goesOn: Bool) {
    let item = items[place]
    score.count(practice(item), .skipped)
    return ("    " + told(item) + goOn(), !isAtEnd)
  }

  /// The answer, with its way.
  private func told(_ item: Item) -> String {
    switch part {
    case .local: "\(item.contribution.worked)\n"
    case .sum: "\(item.contribution.product), \(item.contribution.addition)\n"
    }
  }

  /// Goes to the next question, and asks it.
  private mutating func goOn() -> String {
    hints = 0
    tries = 0
    switch part {
    case .local: part = .sum
    case .sum:
      part = .local
      place += 1
    }
    return question
  }

  private mutating func hint() -> String {
    let item = items[place]
    let contribution = item.contribution
    hints += 1
    let text: String
    switch (part, hints) {
    case (.local, 1): text = item.node.operation.op.words(by: item.operand)
    case (.local, 2): text = contribution.rule
    case (.local, 3):
      text =
        "\(contribution.symbols) with numbers: \(contribution.numbers)"
    case (.sum, 1):
      text =
        "the derivative of \(steps.loss) by \(item.node.name), times "
        + "\(contribution.slope)"
        + (contribution.before == nil ? "" : ", added to what is there")
    case (.sum, 2):
      let before = contribution.before.map { "\($0) + " } ?? ""
      text =
        "\(before)\(contribution.upstream) * \(contribution.local < 0 ? "(\(contribution.local))" : "\(contribution.local)")"
    case (.sum, 3):
      text =
        contribution.before.map { "the product is \(contribution.amount); add it to \($0)" }
        ?? "its sign is \(contribution.amount < 0 ? "minus" : "plus"), and its size "
        + "\(abs(contribution.upstream)) * \(abs(contribution.local))"
    default: return "    there are no more hints; skip tells the answer\n"
    }
    return "    hint \(hints) of 3: \(text)\n"
  }

  /// What a question is practice for.
  private func practice(_ item: Item) -> String {
    switch part {
    case .local: item.node.operation.op.practice(by: item.operand)
    case .sum:
      item.contribution.before == nil
        ? "derivative from above times local derivative" : "adding up contributions"
    }
  }
}
