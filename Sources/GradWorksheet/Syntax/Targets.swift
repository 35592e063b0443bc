/// What can be assigned to, and what CPython calls that which cannot.
enum Targets {
  enum Purpose {
    case assignment, loop, deletion
  }

  /// The first part of an expression that is no target, with the name that CPython has for it.
  static func invalid(
    _ expression: Expression, for purpose: Purpose
  ) -> (place: Position, name: String)? {
    switch expression.kind {
    case .name, .attribute, .subscript_: return nil
    case .list(let elements), .tuple(let elements):
      for element in elements {
        if let found = invalid(element, for: purpose) { return found }
      }
      return nil
    case .starred(let value):
      if purpose == .deletion { return (expression.start, describe(expression)) }
      return invalid(value, for: purpose)
    case .comparison(let first, let rest):
      // `for x in y` without its `for` reads as a comparison; its left side is the target.
      if purpose == .loop, let op = rest.first?.op, op == .isIn {
        return invalid(first, for: purpose)
      }
      return (expression.start, describe(expression))
    default: return (expression.start, describe(expression))
    }
  }

  /// A name, an attribute or an element: what `+=` and annotations can have on their left.
  static func isSingle(_ target: Parsed) -> Bool {
    switch target.kind {
    case .name, .attribute, .subscript_: true
    default: false
    }
  }

  /// What CPython calls an expression in its messages.
  static func describe(_ expression: Expression) -> String {
    switch expression.kind {
    case .name: "name"
    case .integer, .float, .string: "literal"
    case .formatted: "f-string expression"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .ellipsis: "ellipsis"
    case .list: "list"
    case .tuple: "tuple"
    case .dict: "dict literal"
    case .starred: "starred"
    case .unary, .binary, .and, .or: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .call: "function call"
    case .attribute: "attribute"
    case .subscript_: "subscript"
    case .slice: "slice"
    case .lambda: "lambda"
    case .listComprehension: "list comprehension"
    case .dictComprehension: "dict comprehension"
    case .generator: "generator expression"
    case .named: "named expression"
    }
  }
}

extension Parser {
  /// The target of a `for`, up to its `in`.
  mutating func loopTarget() throws(Stop) -> Parsed {
    let first = try targetAtom()
    guard kind == .comma else { return first }
    return try tuple(from: first) { (parser) throws(Stop) in try parser.targetAtom() }
  }

  private mutating func targetAtom() throws(Stop) -> Parsed {
    let target: Parsed
    if kind == .star {
      target = try starred()
    } else {
      target = try operation(above: .bitOr)
    }
    if let (place, name) = Targets.invalid(target.expression, for: .loop) {
      throw error("cannot assign to \(name)", at: place)
    }
    return target
  }
}
