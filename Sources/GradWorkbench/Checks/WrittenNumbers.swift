import GradExplain
import GradNumbers
import GradWorksheet

/// The numbers of an assignment that was written with literals, such as `dW = [[0.44, -0.1]]`.
enum WrittenNumbers {
  /// A literal or something else, or a list of such.
  indirect enum Content {
    case number(Double, WrittenDigits?)
    case other
    case list([Content])
  }

  /// The digits in the last assignment to a name whose literals are these numbers.
  ///
  /// It is looked for in the text, outside functions. That the numbers are the same is what tells
  /// whether it is this assignment that counts: the variable may have been assigned again. Numbers
  /// that were computed, as the second of `[0.33, 1 + 2]`, may be any.
  ///
  /// - Parameters:
  ///   - name: The variable.
  ///   - numbers: What it holds now.
  ///   - programs: The texts that have run so far, in order.
  /// - Returns: For each number its digits, nil for one that is exact or was computed.
  static func digits(
    of name: String, holding numbers: [Double], in programs: [Module]
  ) -> [WrittenDigits?] {
    for program in programs.reversed() {
      var values: [Expression] = []
      collect(name, program.body, into: &values)
      for value in values.reversed() {
        var written: [(number: Double?, digits: WrittenDigits?)] = []
        flatten(literal(value), into: &written)
        guard written.count == numbers.count, written.contains(where: { $0.number != nil }),
          zip(written, numbers).allSatisfy({ $0.number == nil || $0.number == $1 })
        else { continue }
        return written.map(\.digits)
      }
    }
    return numbers.map { _ in nil }
  }

  /// Whether the last assignment to a name in the text is a literal of this number.
  static func isLiteral(_ name: String, _ number: Double, in programs: [Module]) -> Bool {
    for program in programs.reversed() {
      var values: [Expression] = []
      collect(name, program.body, into: &values)
      guard let last = values.last else { continue }
      if case .number(number, _) = literal(last) { return true }
      return false
    }
    return false
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
      case .attempt(let body, let handlers, let orElse, let finally):
        collect(name, body, into: &values)
        for handler in handlers { collect(name, handler.body, into: &values) }
        collect(name, orElse + finally, into: &values)
      case .with(_, let body): collect(name, body, into: &values)
      default: break
      }
    }
  }

  /// `a = 0.44`, and `a, b = 0.44, 0.12` pair by pair.
  private static func collect(
    _ name: String, _ target: Expression, _ value: Expression, into values: inout [Expression]
  ) {
    if QuantityName(target)?.text == name { return values.append(value) }
    switch (target.kind, value.kind) {
    case (.name(let variable), .dict(let items)) where name.hasPrefix(variable + "["):
      for (key, value) in items {
        if case .string(let key)? = key?.kind,
          QuantityName(variable: variable).with(.key(key)).text == name
        {
          values.append(value)
        }
      }
    case (.tuple(let targets), .tuple(let items)), (.list(let targets), .list(let items)),
      (.tuple(let targets), .list(let items)), (.list(let targets), .tuple(let items)):
      guard targets.count == items.count else { return }
      for (target, item) in zip(targets, items) { collect(name, target, item, into: &values) }
    default: break
    }
  }

  /// A number, a list of such, or something else; an array is what it is made of.
  private static func literal(_ expression: Expression, isNegative: Bool = false) -> Content {
    switch expression.kind {
    case .integer(let number): return .number(isNegative ? -Double(number) : Double(number), nil)
    case .bigInteger(let number):
      return .number(isNegative ? -number.approximation : number.approximation, nil)
    case .float(let number, let text):
      return .number(
        isNegative ? -number : number, WrittenDigits(text, isNegative: isNegative))
    case .unary(.minus, let inner): return literal(inner, isNegative: !isNegative)
    case .unary(.plus, let inner): return literal(inner, isNegative: isNegative)
    case .list(let items), .tuple(let items):
      return isNegative ? .other : .list(items.map { literal($0) })
    default: return .other
    }
  }

  private static func flatten(
    _ content: Content, into numbers: inout [(number: Double?, digits: WrittenDigits?)]
  ) {
    switch content {
    case .number(let number, let digits): numbers.append((number, digits))
    case .other: numbers.append((nil, nil))
    case .list(let contents): for content in contents { flatten(content, into: &numbers) }
    }
  }
}
