import ScalarGrad

/// Both passes of a loss as a derivation in Markdown, with formulas in TeX.
///
/// It is written to be handed in or handed out: numbered steps in the order of ``Steps``, every
/// derivative as a formula of named quantities, then with the numbers put in, and a table of the
/// results. GitHub shows it as it is: displayed formulas stand in fences marked `math`, others between
/// a dollar sign with a backtick and its mirror image, so that Markdown leaves them alone.
package struct Derivation {
  let steps: Steps
  /// The operations, in the order in which they were computed.
  let operations: [Steps.Forward]
  /// The numbers from outside.
  let leaves: [Steps.Forward]
  /// The number of an operation's formula, by its position in the graph.
  private let numbers: [Int: Int]
  /// What uses a node, by the node's position, in the order of the backward pass.
  private let uses: [Int: [Use]]
  private let forward: [Int: Steps.Forward]

  /// One use of a node in an operation.
  struct Use {
    /// What uses it.
    let user: Steps.Forward
    let operation: Steps.Operation
    /// What comes back from there.
    let contribution: Steps.Contribution
    /// The derivative of the loss by the user.
    let upstream: (Double, Figure?)
    /// Which use by this user it is, where there are several; else 0.
    var turn: Int
  }

  /// Of more steps the first and the last are written out.
  static let longest = 200
  /// Of more uses of one node the first are written out.
  static let mostUses = 12

  /// Makes a derivation of steps.
  package init(_ steps: Steps) {
    self.steps = steps
    operations = steps.forward.filter { $0.operation != nil }
    leaves = steps.forward.filter { $0.operation == nil }
    numbers = Dictionary(
      operations.enumerated().map { ($1.node, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    forward = Dictionary(
      steps.forward.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    var uses: [Int: [Use]] = [:]
    for step in steps.backward {
      guard let user = forward[step.node], let operation = user.operation else { continue }
      var turns: [Int: Int] = [:]
      for contribution in step.contributions { turns[contribution.node, default: 0] += 1 }
      var seen: [Int: Int] = [:]
      for contribution in step.contributions {
        let node = contribution.node
        seen[node, default: 0] += 1
        uses[node, default: []].append(
          Use(
            user: user, operation: operation, contribution: contribution,
            upstream: (contribution.upstream, contribution.exact?.upstream),
            turn: turns[node, default: 0] > 1 ? seen[node, default: 0] : 0))
      }
    }
    self.uses = uses
  }

  /// What uses a node.
  func uses(of node: Int) -> [Use] { uses[node] ?? [] }

  /// The number of an operation's formula.
  func number(of node: Int) -> Int { numbers[node] ?? 0 }

  // MARK: Formulas

  /// The loss.
  var loss: TeX { .name(steps.loss) }

  /// The derivative of the loss by a quantity.
  func derivative(by name: String) -> TeX { .derivative(of: loss, by: .name(name)) }

  /// A number, as a fraction where fractions were asked for.
  static func number(_ value: Double, _ exact: Figure?) -> TeX {
    exact.map { .number($0) } ?? .number(value)
  }

  /// The sign before a number: it may be shown with fewer digits than it has.
  static func equals(_ value: Double, _ exact: Figure?) -> String {
    (exact.map { TeX.isRounded($0) } ?? TeX.isRounded(value)) ? "\\approx" : "="
  }

  // MARK: The text

  /// The derivation.
  package var markdown: String {
    let sections = [
      [
        "# Back-propagation, step by step", introduction, Notation(self).markdown, given,
        forwardPass, backwardPass, results,
      ], remarks,
    ]
    return sections.joined().filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let what = Derivation.inline(loss)
    if operations.isEmpty { return "\(what) is a number from outside, and nothing is computed." }
    return """
      Wanted are the derivatives of \(what) by every number that it is computed from. First \(what) is
      computed from them, one operation at a time. Then the chain rule is applied to the operations in
      the opposite order: where a quantity is used, the derivative of \(what) by the result is multiplied
      by the slope of the operation, and the contributions of all its uses are added.
      """
  }

  private var remarks: [String] {
    if steps.notes.isEmpty { return [] }
    return ["## Remarks"] + steps.notes.map { "- \(Derivation.escaped($0))" }
  }

  /// A formula in a line of text.
  static func inline(_ formula: TeX) -> String { inline(formula.text) }

  static func inline(_ formula: String) -> String { "$`\(formula)`$" }

  /// A formula of its own, in rows that are aligned.
  static func displayed(_ rows: [String]) -> String {
    if rows.count == 1, !rows[0].contains("&") { return "```math\n\(rows[0])\n```" }
    let body = rows.joined(separator: " \\\\\n")
    return "```math\n\\begin{aligned}\n\(body)\n\\end{aligned}\n```"
  }

  /// Plain text in Markdown.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": result += " "
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// How many columns a formula takes, about.
  static func width(_ formula: String) -> Int {
    var width = 0
    var isCommand = false
    for byte in formula.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): isCommand = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if !isCommand { width += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"),
        UInt8(ascii: "_"):
        if isCommand { width += 1 }
        isCommand = false
      default:
        width += isCommand ? 2 : 1
        isCommand = false
      }
    }
    return width
  }

  /// A row that is no wider than this is not broken.
  static let rowWidth = 60
}
