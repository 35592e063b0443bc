public import GradExplain

/// The derivatives that a student pasted into a fence marked `answers`.
///
/// What stands there is read, not run: lines such as `dW2 = array([[-0.44, 0.44]])`, as NumPy and
/// PyTorch print arrays, and names such as `W2.grad` or `dL/dW2`. What cannot be read is a problem of
/// its own, and takes no other claim with it.
///
/// The claims are then judged as variables of a worksheet are: ``program`` assigns them.
public struct Answers: Sendable {
  /// A number as it was written.
  public struct Number: Sendable {
    /// The number.
    public let value: Double
    /// The numbers that round to these digits; nil where it is exact: an integer, a quotient of
    /// integers, or by the rule of ``WrittenDigits`` a literal of one digit, such as NumPy's `5.`.
    public let digits: WrittenDigits?
    /// The number in the worksheet language.
    let literal: String
  }

  /// A number, or a list of such.
  public indirect enum Content: Sendable {
    /// A number.
    case number(Number)
    /// A list.
    case list([Content])
  }

  /// A claim.
  public struct Claim: Sendable {
    /// The name that the checker reads, such as `dW2`, `W2_grad` or `dL_dW2`.
    public let name: String
    /// The line of the text on which it begins, 1 for the first.
    public let line: Int
    /// The line of its fence.
    let fence: Int
    /// Its numbers.
    public let content: Content
  }

  /// Something that could not be read.
  public struct Problem: Hashable, Sendable {
    /// The name of the claim, or the line where there is none: `line 12`.
    public let name: String
    /// The line of the text.
    public let line: Int
    /// The line of the fence.
    public let fence: Int
    /// What is wrong and what to do, such as `']' is missing: ...`.
    public let message: String

    /// The problem with its place.
    public var text: String { "line \(line), answers of line \(fence): \(message)" }
  }

  /// The claims, in order.
  public private(set) var claims: [Claim] = []
  /// What could not be read, in order.
  public private(set) var problems: [Problem] = []

  /// Reads the fences marked `answers` of a text in Markdown.
  public init(markdown text: String) {
    let lines = NotebookLine.split(text)
    for fence in NotebookFence.all(in: lines) where Answers.isMarked(fence) {
      var reader = AnswersReader(fence: fence.opening + 1)
      reader.read(
        fence.body(of: lines).map {
          (number: $0 + 1, text: lines[$0].text(withoutIndent: fence.indent))
        })
      claims += reader.claims
      problems += reader.problems
    }
    refuseTwins()
  }

  private static func isMarked(_ fence: NotebookFence) -> Bool {
    fence.info.first?.lowercased() == "answers"
  }

  /// Whether the text has no fence for answers, or nothing stands in them.
  public var isEmpty: Bool { claims.isEmpty && problems.isEmpty }

  /// The claims as a worksheet that assigns them, each on the line where it stands in the text.
  ///
  /// So whatever judges worksheets judges them, by the digits that were written.
  public var program: String {
    var program = ""
    var line = 1
    for claim in claims {
      program += String(repeating: "\n", count: max(0, claim.line - line))
      line = max(line, claim.line) + 1
      program += "\(claim.name) = "
      claim.content.write(to: &program)
      program += "\n"
    }
    return program
  }

  /// Of two claims about one derivative the first one holds, and the second one is a problem.
  private mutating func refuseTwins() {
    var seen: [String: Claim] = [:]
    var kept: [Claim] = []
    for claim in claims {
      let subject = AnswerName.subject(of: claim.name)
      if let first = seen[subject] {
        problems.append(
          Problem(
            name: claim.name, line: claim.line, fence: claim.fence,
            message: "it is claimed a second time: line \(first.line) claims \(first.name); "
              + "keep one of the two"))
      } else {
        seen[subject] = claim
        kept.append(claim)
      }
    }
    claims = kept
    problems.sort { $0.line < $1.line }
  }
}

extension Answers.Content {
  /// The shape and the numbers, in the worksheet language; no deeper than the reader allows.
  fileprivate func write(to text: inout String) {
    switch self {
    case .number(let number): text += number.literal
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    }
  }

  /// The numbers, in order.
  var numbers: [Answers.Number] {
    switch self {
    case .number(let number): [number]
    case .list(let items): items.flatMap(\.numbers)
    }
  }
}
