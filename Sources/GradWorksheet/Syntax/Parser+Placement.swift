/// Statements and stars at places where CPython's compiler refuses them.
///
/// These are no errors of the grammar: CPython reports them only of a text that parses, and so the
/// first of them is kept until the whole text is read.
extension Parser {
  /// What surrounds a statement.
  struct Surroundings {
    var isInFunction = false
    /// How many loops of this function are around.
    var loops = 0
    /// How many loops, `try`s and `with`s.
    var blocks = 0
    /// The class that it stands in, for names with two underscores in front.
    var className: String?

    static let maximumBlocks = 20
  }

  /// Keeps an error for the end, if it is the first.
  func misplaced(_ message: String, at position: Position, hint: String? = nil) {
    if late == nil { late = (message, position, hint) }
  }

  func placeReturn(_ position: Position) {
    if !surroundings.isInFunction {
      misplaced(
        "'return' outside function", at: position,
        hint: "only a def returns; print shows a value")
    }
  }

  func placeBreak(_ position: Position) {
    if surroundings.loops == 0 { misplaced("'break' outside loop", at: position) }
  }

  func placeContinue(_ position: Position) {
    if surroundings.loops == 0 { misplaced("'continue' not properly in loop", at: position) }
  }

  /// A loop, `try` or `with` opens; CPython has room for twenty in each other.
  func placeLoop(_ position: Position) {
    if surroundings.blocks >= Surroundings.maximumBlocks {
      misplaced("too many statically nested blocks", at: position)
    }
  }

  /// `*a` alone is no value.
  func placeValue(_ value: Parsed) {
    if case .starred = value.kind {
      misplaced(
        "can't use starred expression here", at: value.start,
        hint: "for a tuple put a comma behind it: *a,")
    }
  }

  /// A target: stars only inside of lists and tuples, one in each; and no `__debug__`.
  func placeTarget(_ target: Expression) {
    if case .starred = target.kind {
      misplaced("starred assignment target must be in a list or tuple", at: target.start)
    }
    placeTargetPart(target)
  }

  private func placeTargetPart(_ target: Expression) {
    switch target.kind {
    case .list(let elements), .tuple(let elements):
      let stars = elements.count { if case .starred = $0.kind { true } else { false } }
      if stars > 1 {
        misplaced("multiple starred expressions in assignment", at: target.start)
      }
      for element in elements { placeTargetPart(element) }
    case .starred(let value): placeTargetPart(value)
    case .name(let name): placeName(name, at: target.start)
    case .attribute(_, let name): placeName(name, at: target.start)
    default: break
    }
  }

  func placeName(_ name: String, at position: Position) {
    if name == "__debug__" { misplaced("cannot assign to __debug__", at: position) }
  }

  /// The names of the arguments of a call.
  func placeKeywords(_ arguments: [Expression.Argument]) {
    guard arguments.count > 1 else { return }
    var seen: Set<String> = []
    for argument in arguments {
      guard case .keyword(let name) = argument.kind else { continue }
      if !seen.insert(name.text).inserted {
        misplaced("keyword argument repeated: \(name.text)", at: name.position)
      }
    }
  }
}
