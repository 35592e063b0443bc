import GradWorksheet

/// What is written out by hand for the samples that there are.
///
/// Who writes `dW = dz[0] * x[0] + dz[1] * x[1]`, or the inputs once more as numbers, derives for these
/// samples, and does not say what more of them would do.
struct HandWritten {
  private let assignments: Assignments
  /// The places that the text asks lists for, by number, outside of what it only prints.
  private let indices: Set<Int>
  /// Whether the text asks for the length of the second axis of an array, or goes along it.
  let knowsColumns: Bool

  init(_ assignments: Assignments, _ modules: [Module]) {
    self.assignments = assignments
    var indices: Set<Int> = []
    var knowsColumns = false
    for module in modules {
      for statement in module.body {
        if case .expression = statement.kind { continue }
        _ = Module(body: [statement]).replacingNumbers { literal in
          // The last whole numbers of 64 bits are more than that as a float.
          if literal.role == .index, literal.text == nil, let index = Int(exactly: literal.number) {
            indices.insert(index)
          }
          if literal.role == .axis, literal.number == 1 { knowsColumns = true }
          return nil
        }
      }
    }
    self.indices = indices
    self.knowsColumns = knowsColumns
  }

  /// Whether a claim is written out for the samples of a batch.
  ///
  /// - Parameters:
  ///   - claim: The variable that holds the claim.
  ///   - data: The numbers of the samples.
  /// - Returns: Whether it is.
  func isBound(_ claim: String, to data: Set<Double>) -> Bool {
    assignments.bindings(of: claim).contains { binding in
      binding.expressions.contains { holdsData($0, data) }
    }
  }

  /// Whether the last of two or more samples is asked for by its number.
  func asksForLast(of size: Int) -> Bool { size > 1 && indices.contains(size - 1) }

  /// Whether an expression holds samples as numbers.
  private func holdsData(_ expression: Expression, _ data: Set<Double>) -> Bool {
    if case .list(let items) = expression.kind, !items.isEmpty, items.allSatisfy(isNumeric) {
      return true
    }
    if case .float(let number, _) = expression.kind, number != number.rounded(),
      data.contains(abs(number))
    {
      return true
    }
    return expression.parts.contains { holdsData($0, data) }
  }

  /// Whether an expression is a number, or lists of numbers.
  private func isNumeric(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .integer, .float: true
    case .unary(_, let value): isNumeric(value)
    case .list(let items), .tuple(let items): items.allSatisfy(isNumeric)
    default: false
    }
  }
}
