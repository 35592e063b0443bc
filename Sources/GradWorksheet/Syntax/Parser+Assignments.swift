extension Parser {
  /// An expression, or an assignment if `=`, `op=` or `:` follows it.
  func expressionStatement() throws(Stop) -> Statement.Kind {
    let begin = at
    if diagnosing { try diagnoseMatch(from: begin) }
    if diagnosing, kind == .name, nextKind == .walrus {
      do throws(Stop) {
        _ = try namedExpression()
      } catch {
        if case .error = error { throw error }
      }
      at = begin
    }
    lastElement = nil
    let first = try starExpressions()
    firstTupleEnd = lastElement
    if diagnosing { try diagnoseRest(first) }
    switch kind {
    case .assign: return try assignment(first)
    case .colon: return try annotated(first)
    case _ where kind.augmentedOperator != nil: return try augmented(first)
    default:
      placeValue(first)
      return .expression(first.expression)
    }
  }

  /// `a = b = value`.
  private func assignment(_ first: Parsed) throws(Stop) -> Statement.Kind {
    var targets: [Expression] = []
    var value = first
    let equals = at
    while kind == .assign {
      if let (place, name) = Targets.invalid(value.expression, for: .assignment) {
        if diagnosing { try diagnoseFirst(first, equals) }
        throw error("cannot assign to \(name)", at: place)
      }
      targets.append(value.expression)
      advance()
      if kind == .yield || kind == .await { _ = try primary() }
      value = try starExpressions()
    }
    placeValue(value)
    for target in targets { placeTarget(target) }
    if kind != .newline, kind != .semicolon {
      if kind.augmentedOperator != nil || kind == .colon { throw failure() }
    }
    return .assign(targets: targets, value: value.expression)
  }

  /// What stands before the first `=`, if something before a later one is no target.
  private func diagnoseFirst(_ first: Parsed, _ equals: Int) throws(Stop) {
    let here = at
    at = equals
    defer { at = here }
    let isTuple = if case .tuple = first.kind { !first.inParentheses } else { false }
    try diagnoseNamed(isTuple ? firstTupleEnd ?? first : first)
  }

  /// Behind a tuple at the beginning of a statement CPython tries to read more elements.
  private func diagnoseRest(_ first: Parsed) throws(Stop) {
    guard case .tuple = first.kind, !first.inParentheses, tokens[at - 1].kind != .comma else {
      return
    }
    let begin = at
    defer { at = begin }
    do throws(Stop) {
      while kind.beginsExpression || kind == .star {
        _ = try starNamedExpression()
        _ = accept(.comma)
      }
    } catch {
      if case .error = error { throw error }
    }
  }

  /// `target op= value`.
  private func augmented(_ target: Parsed) throws(Stop) -> Statement.Kind {
    guard let op = kind.augmentedOperator else { throw failure() }
    let place = at
    if !Targets.isSingle(target) {
      if diagnosing {
        advance()
        _ = try starExpressions()
        throw error(
          "'\(Targets.describe(target.expression))' is an illegal expression for "
            + "augmented assignment", at: target.start)
      }
      throw .failed(at: place)
    }
    advance()
    let value = try starValue()
    placeTarget(target.expression)
    return .augmentedAssign(target: target.expression, op: op, value: value.expression)
  }

  /// `target: annotation = value`; the annotation is read and forgotten.
  private func annotated(_ target: Parsed) throws(Stop) -> Statement.Kind {
    let colon = at
    guard Targets.isSingle(target) else {
      if diagnosing { try diagnoseAnnotation(target) }
      throw .failed(at: colon)
    }
    advance()
    let annotation = try expression()
    if let walrus = Targets.firstNamed(annotation.expression) {
      throw error("an assignment in an annotation is not supported in worksheets", at: walrus)
    }
    guard accept(.assign) else {
      // Without a value a name in brackets means nothing, and a plain one only that it is local.
      if case .name = target.kind, target.inParentheses { return .pass }
      return .annotatedAssign(target: target.expression, value: nil)
    }
    if kind == .yield || kind == .await { _ = try primary() }
    let value = try starValue()
    placeTarget(target.expression)
    return .annotatedAssign(target: target.expression, value: value.expression)
  }
}
