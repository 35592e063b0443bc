import ScalarGrad

/// Both passes of a loss as a derivation in Markdown, with formulas in TeX.
///
/// It is written to be handed in or handed out: numbered steps in the order of ``Steps``, every
/// derivative as a formula of named quantities, then with the numbers put in, and a table of the
/// results. GitHub shows it as it is: displayed formulas stand in fences marked `math`, others between
/// a dollar sign with a backtick and its mirror image, so that Markdown leaves them alone.
package struct Derivation {
  let steps: Steps
  let formulas: Formulas
  /// The quantities that are computed, in their order.
  let results: [Formulas.Node]
  /// The numbers from outside.
  let leaves: [Steps.Forward]
  /// The number of a quantity's formula, by its position in the graph.
  private let numbers: [Int: Int]
  /// What comes back to a node, by where it is used.
  private let contributions: [Formulas.Place: Steps.Contribution]
  /// The derivative by a node.
  private let derivatives: [Int: (Double, Figure?)]

  /// The same as formulas of arrays; nil where there are none.
  package var arrays: ArrayDerivation?

  /// Of more steps the first and the last are written out.
  static let longest = 200

  /// Makes a derivation of steps.
  ///
  /// - Parameters:
  ///   - steps: The steps of a loss.
  ///   - isOver: Whether to stop; asked for each node.
  /// - Throws: Where it was to stop.
  package init(_ steps: Steps, isOver: () -> Bool = { false }) throws(Steps.Stop) {
    self.steps = steps
    let formulas = try Formulas(steps, isOver: isOver)
    self.formulas = formulas
    results = steps.forward.compactMap { step in
      formulas[step.node].flatMap { $0.isShown && step.operation != nil ? $0 : nil }
    }
    leaves = steps.forward.filter { $0.operation == nil }
    var numbers: [Int: Int] = [:]
    for (place, node) in results.enumerated() { numbers[node.step.node] = place + 1 }
    self.numbers = numbers
    var contributions: [Formulas.Place: Steps.Contribution] = [:]
    var derivatives: [Int: (Double, Figure?)] = [:]
    for step in steps.backward {
      derivatives[step.node] = (step.adjoint, step.exact)
      for contribution in step.contributions {
        contributions[.init(user: step.node, position: contribution.position)] = contribution
        derivatives[contribution.node] = (contribution.sum, contribution.exact?.sum)
      }
    }
    self.contributions = contributions
    self.derivatives = derivatives
  }

  /// The number of a quantity's formula.
  func number(of node: Int) -> Int { numbers[node] ?? 0 }

  /// What comes back from a use.
  func contribution(at place: Formulas.Place) -> Steps.Contribution? { contributions[place] }

  // MARK: Formulas

  /// The loss.
  var loss: TeX { .name(steps.loss) }

  /// The derivative of the loss by a quantity, as a formula.
  func derivative(by name: String) -> TeX { .derivative(of: loss, by: .name(name)) }

  /// The derivative of the loss by a quantity, as a number.
  func derivative(by node: Int) -> TeX {
    let (value, exact) = derivatives[node] ?? (1, nil)
    return .number(value, exact)
  }

  // MARK: The text

  /// The derivation.
  package var markdown: String {
    let sections = [
      "# Back-propagation, step by step", introduction, arrays?.markdown ?? "",
      Notation(self).markdown,
      given,
      forwardPass, backwardPass, table, remarks,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let what = MathText.inline(loss)
    if results.isEmpty {
      return "\(what) is a number from outside: nothing is computed, and nothing passed back."
    }
    return """
      Wanted are the derivatives of \(what) by every number that it is computed from. The forward pass
      computes \(what), one quantity after the other. The backward pass goes through the same formulas
      in the opposite order, by the chain rule: the derivative of \(what) by a quantity is the sum over
      all formulas that use it, of the derivative of \(what) by the formula's result times the slope of
      the formula.
      """
  }

  private var remarks: String {
    if steps.notes.isEmpty { return "" }
    let notes = steps.notes.map { "- \(MathText.escaped($0))" }
    return "## Remarks\n\n" + notes.joined(separator: "\n")
  }

  // MARK: Long derivations

  /// A run of steps, written out or left out.
  enum Block {
    case shown(Range<Int>)
    case hidden(Range<Int>)
  }

  /// How so many steps are written: in runs of a length, the middle of very many left out.
  static func blocks(_ count: Int, of length: Int) -> [Block] {
    func runs(_ range: Range<Int>) -> [Block] {
      stride(from: range.lowerBound, to: range.upperBound, by: length).map {
        .shown($0..<min($0 + length, range.upperBound))
      }
    }
    if count <= longest { return runs(0..<count) }
    let (head, tail) = (longest * 4 / 5, count - longest / 5)
    return runs(0..<head) + [.hidden(head..<tail)] + runs(tail..<count)
  }

  /// What is said where steps are left out.
  static func cut(_ numbers: Range<Int>, _ what: String) -> String {
    """
    *Left out here: \(numbers.count) \(what), (\(numbers.lowerBound)) to (\(numbers.upperBound - 1)).
    `gradual step` shows all of them, and `--of NAME` derives a smaller part.*
    """
  }
}
