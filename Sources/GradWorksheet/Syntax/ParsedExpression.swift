/// An expression while it is read: with what the tree does not keep.
struct Parsed {
  var expression: Expression
  /// The depth of its tree, 1 for a name.
  var depth: Int32
  /// The operator level that it has without its brackets.
  var form: Form
  /// Whether it stands in brackets of its own.
  var inParentheses = false

  enum Form: UInt8 {
    /// Names, calls, operations down to `|`: what can stand on the left of `in`.
    case operation
    /// Comparisons and `not`.
    case comparison
    /// `and`, `or`, conditional expressions, lambdas.
    case wide
    /// `*x`, `a, b` without brackets, `x := 1`: no expression of Python's grammar.
    case loose
  }

  var kind: Expression.Kind { expression.kind }
  var start: Position { expression.start }
}

extension Parser {
  /// An expression without parts.
  func leaf(_ kind: Expression.Kind, at position: Position) -> Parsed {
    Parsed(
      expression: Expression(kind: kind, position: position, start: position), depth: 1,
      form: .operation)
  }

  /// An expression one level above its deepest part.
  func node(
    _ kind: Expression.Kind, at position: Position, start: Position, above depth: Int32,
    form: Parsed.Form = .operation
  ) throws(Stop) -> Parsed {
    if depth >= Parser.depthLimit { throw tooDeep(position) }
    return Parsed(
      expression: Expression(kind: kind, position: position, start: start), depth: depth + 1,
      form: form)
  }
}
