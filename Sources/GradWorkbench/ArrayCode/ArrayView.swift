import GradExplain
import GradWorksheet

/// The forward pass of a loss as statements of arrays, and what goes back from each of them.
///
/// Every formula in it was computed with the worksheet's numbers before it was put here: the forward ones
/// give what the statement gave, and the backward ones what the scalar rules give.
struct ArrayView {
  /// An array, or a number, that the loss depends on.
  struct Quantity {
    /// What it is called.
    var name: String
    let shape: [Int]
    let values: [Double]
    /// The derivative of the loss by each entry; nil where not all of it is known from the statements.
    ///
    /// Where another array holds the same entries, as one that was reshaped, it is what came back
    /// through this one.
    var gradients: [Double]?
    /// The positions of the entries in the graph of the loss; nil for a plain number, and for an entry
    /// that the loss does not depend on.
    let nodes: [Int?]
    /// Whether no statement here computes it.
    var isGiven = true
  }

  /// What goes back to an array.
  struct Rule {
    /// Which one.
    let quantity: Int
    /// The part of it, such as `[:, 0]`; empty for the whole.
    let place: String
    /// The formula as the reader sees it, and with shapes in place of arrays.
    var text: String
    var shapes: String
    let shape: [Int]
    /// The formula as code, in which arrays have names of their own.
    let code: String
    /// The same as mathematicians write it.
    let formula: MatrixFormula
    /// Whether more goes back to the array than this.
    var isPartOfSum = false
  }

  /// An array of plain numbers, or a number, that a formula reads.
  struct Plain {
    var name: String
    /// Nil where it is more than the view keeps.
    let numbers: ArrayJudge.Numbers?
  }

  /// A statement that computes an array.
  struct Entry {
    let line: Int
    /// What it computes.
    let quantity: Int
    /// The formula; nil where it cannot be read.
    var text: String?
    var shapes: String?
    let formula: MatrixFormula?
    /// What is repeated in it, and in words along what.
    let repeats: [(MatrixFormula, String)]
    /// What it is computed from.
    var operands: [Int]
    var rules: [Rule]
    /// Whether there is more that goes back than the rules say.
    var isPartial: Bool
  }

  var quantities: [Quantity] = []
  var entries: [Entry] = []
  /// What stands in codes for plain arrays and numbers.
  var plain: [String: Plain] = [:]
  /// The loss; nil where it was not computed by a statement.
  var root: Int?
  /// How many formulas were left out because they gave something else; tests want none.
  var refuted: [String] = []

  /// Whether there is anything to show.
  var isEmpty: Bool {
    !entries.contains { !$0.rules.isEmpty }
      || !entries.contains { entry in
        (entry.operands + [entry.quantity]).contains { !quantities[$0].shape.isEmpty }
      }
  }

  /// A formula, the same in shapes, and what comes out; of a long one only what comes out.
  static func line(_ text: String, _ shapes: String, to result: String) -> String {
    if shapes == result || shapes == text { return "\(text): \(result)" }
    let whole = "\(text): \(shapes) -> \(result)"
    return whole.count > 120 ? "\(text): \(result)" : whole
  }
}
