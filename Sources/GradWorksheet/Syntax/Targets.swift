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
    case .comparison(let first, let rest) where purpose == .loop:
      // `x in y` of `for x in y` reads as a comparison; its left side is the target.
      return rest.first?.op == .isIn ? invalid(first, for: purpose) : nil
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
    case .integer, .bigInteger, .float, .string: "literal"
    case .formatted: "f-string expression"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .ellipsis: "ellipsis"
    case .list: "list"
    case .tuple: "tuple"
    case .dict: "dict literal"
    case .set: "set display"
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
    case .setComprehension: "set comprehension"
    case .generator: "generator expression"
    case .named: "named expression"
    }
  }
}

extension Targets {
  /// Whether an expression begins with a list, a tuple, a generator or one of the constants with
  /// a name: CPython's guess about `=` leaves these alone.
  static func beginsWithDisplay(_ expression: Expression) -> Bool {
    var leftmost = expression
    while true {
      switch leftmost.kind {
      case .list, .tuple, .generator, .boolean, .none: return true
      case .attribute(let value, _), .call(let value, _), .subscript_(let value, _),
        .binary(_, let value, _):
        leftmost = value
      default: return false
      }
    }
  }

  /// The first `:=` of an expression, or nil.
  static func firstNamed(_ expression: Expression) -> Position? {
    // Only the spine is looked at: an annotation that hides one deeper is read and forgotten.
    if case .named(let name, _) = expression.kind { return name.position }
    return nil
  }
}

extension Parser {
  /// The target of a `for`, up to its `in`.
  func loopTarget() throws(Stop) -> Parsed {
    if diagnosing { try diagnoseLoopTarget() }
    let first = try targetAtom()
    guard kind == .comma else { return first }
    return try tuple(from: first) { (parser) throws(Stop) in try parser.targetAtom() }
  }

  private func targetAtom() throws(Stop) -> Parsed {
    let target = try primaryTarget()
    if Targets.invalid(target.expression, for: .loop) != nil { throw failure() }
    return target
  }

  /// A target as the grammar has it: a name, something of a value, or a bracket; or `*` and that.
  func primaryTarget() throws(Stop) -> Parsed {
    guard kind == .star else { return try primary() }
    let start = position
    advance()
    let value = try primary()
    return try node(
      .starred(value.expression), at: start, start: start, above: value.depth, form: .loose)
  }

  /// Reads the target as any expression, and names the first part of it that is no target.
  private func diagnoseLoopTarget() throws(Stop) {
    let begin = at
    defer { at = begin }
    if foresees({ (parser) throws(Stop) in
      _ = try parser.loopTarget()
      try parser.expect(.in)
    }) {
      return
    }
    do throws(Stop) {
      let value = try starExpressions()
      if let (place, name) = Targets.invalid(value.expression, for: .loop) {
        throw error("cannot assign to \(name)", at: place)
      }
    } catch {
      if case .error = error { throw error }
    }
  }
}
