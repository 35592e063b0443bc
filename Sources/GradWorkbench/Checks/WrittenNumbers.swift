import GradExplain
import GradWorksheet

/// The numbers of an assignment that was written with literals, such as `dW = [[0.44, -0.1]]`.
enum WrittenNumbers {
  /// A literal, or a list of such.
  indirect enum Content {
    case number(Double, WrittenDigits?)
    case list([Content])
  }

  /// The last assignment of literals to a name that gives exactly these numbers; nil where there is
  /// none.
  ///
  /// It is looked for in the text, outside functions. That the numbers are the same is what tells
  /// whether it is this assignment that counts: the variable may have been assigned again.
  ///
  /// - Parameters:
  ///   - name: The variable.
  ///   - numbers: What it holds now.
  ///   - programs: The texts that have run so far, in order.
  /// - Returns: For each number its digits, nil for one that is exact.
  static func digits(
    of name: String, holding numbers: [Double], in programs: [Module]
  ) -> [WrittenDigits?]? {
    for program in programs.reversed() {
      var values: [Expression] = []
      collect(name, program.body, into: &values)
      for value in values.reversed() {
        guard let content = literal(value) else { continue }
        var written: [(Double, WrittenDigits?)] = []
        flatten(content, into: &written)
        guard written.count == numbers.count,
          zip(written, numbers).allSatisfy({ $0.0 == $1 })
        else { continue }
        return written.map(\.1)
      }
    }
    return nil
  }

  /// The values that are assigned to a name, in the order of the text.
  private static func collect(
    _ name: String, _ statements: [Statement], into values: inout [Expression]
  ) {
    for statement in statements {
      switch statement.kind {
      case .assign(let targets, let value):
        for target in targets { collect(name, target, value, into: &values) }
      case .annotatedAssign(let target, let value?):
        collect(name, target, value, into: &values)
      case .conditional(let branches, let orElse):
        for branch in branches { collect(name, branch.body, into: &values) }
        collect(name, orElse, into: &values)
      case .whileLoop(_, let body, let orElse), .forLoop(_, _, let body, let orElse):
        collect(name, body, into: &values)
        collect(name, orElse, into: &values)
      default: break
      }
    }
  }

  /// `a = 0.44`, and `a, b = 0.44, 0.12` pair by pair.
  private static func collect(
    _ name: String, _ target: Expression, _ value: Expression, into values: inout [Expression]
  ) {
    switch (target.kind, value.kind) {
    case (.name(name), _): values.append(value)
    case (.tuple(let targets), .tuple(let items)), (.list(let targets), .list(let items)),
      (.tuple(let targets), .list(let items)), (.list(let targets), .tuple(let items)):
      guard targets.count == items.count else { return }
      for (target, item) in zip(targets, items) { collect(name, target, item, into: &values) }
    default: break
    }
  }

  private static func literal(_ expression: Expression, isNegative: Bool = false) -> Content? {
    switch expression.kind {
    case .integer(let number): return .number(isNegative ? -Double(number) : Double(number), nil)
    case .float(let number, let text):
      return .number(
        isNegative ? -number : number, WrittenDigits(text, isNegative: isNegative))
    case .unary(.minus, let inner): return literal(inner, isNegative: !isNegative)
    case .unary(.plus, let inner): return literal(inner, isNegative: isNegative)
    case .list(let items), .tuple(let items):
      if isNegative { return nil }
      var contents: [Content] = []
      for item in items {
        guard let content = literal(item) else { return nil }
        contents.append(content)
      }
      return .list(contents)
    default: return nil
    }
  }

  private static func flatten(
    _ content: Content, into numbers: inout [(Double, WrittenDigits?)]
  ) {
    switch content {
    case .number(let number, let digits): numbers.append((number, digits))
    case .list(let contents): for content in contents { flatten(content, into: &numbers) }
    }
  }
}
