// `raise`, `try` and `with`.

extension Parser {
  func raiseStatement() throws(Stop) -> Statement.Kind {
    advance()
    if kind == .newline || kind == .semicolon { return .raises(nil, cause: nil) }
    let error = try expression().expression
    let cause = accept(.from) ? try expression().expression : nil
    return .raises(error, cause: cause)
  }

  /// `try` with its `except`s, `else` and `finally`.
  func tryStatement() throws(Stop) -> Statement.Kind {
    let keyword = tokens[at]
    advance()
    placeLoop(keyword.position)
    surroundings.blocks += 1
    defer { surroundings.blocks -= 1 }
    let body = try block("'try' statement", keyword)
    var handlers: [Statement.Handler] = []
    while kind == .except { handlers.append(try handler()) }
    for handler in handlers.dropLast() where handler.type == nil {
      misplaced("default 'except:' must be last", at: handler.position)
    }
    if handlers.isEmpty, kind != .finally {
      throw error("expected 'except' or 'finally' block", at: position)
    }
    let orElse = handlers.isEmpty ? [] : try elseBlock()
    var finally: [Statement] = []
    if kind == .finally {
      let keyword = tokens[at]
      advance()
      finally = try block("'finally' statement", keyword)
    }
    return .attempt(body: body, handlers: handlers, orElse: orElse, finally: finally)
  }

  private func handler() throws(Stop) -> Statement.Handler {
    let keyword = tokens[at]
    advance()
    if kind == .star { throw unsupported(Unsupported.exceptStar, at: keyword.position) }
    var type: Expression?
    var name: Name?
    if kind != .colon, kind != .newline {
      let begin = position
      type = try expression().expression
      if diagnosing, kind == .comma {
        let isList = foresees { (parser) throws(Stop) in
          parser.advance()
          _ = try parser.starExpressions()
          if parser.accept(.as) { _ = try parser.name() }
          try parser.expect(.colon)
        }
        if isList { throw error("multiple exception types must be parenthesized", at: begin) }
      }
      if accept(.as) {
        name = try self.name()
        if let name { placeName(name.text, at: keyword.position) }
      }
    }
    let body = try block("'except' statement", keyword)
    return Statement.Handler(type: type, name: name, body: body, position: keyword.position)
  }

  /// `with a as b, c as d:`, with or without brackets around the items.
  func withStatement() throws(Stop) -> Statement.Kind {
    let keyword = tokens[at]
    advance()
    placeLoop(keyword.position)
    surroundings.blocks += 1
    defer { surroundings.blocks -= 1 }
    typealias Item = (context: Expression, target: Expression?)
    var items: [Item] = []
    let inBrackets =
      kind == .leftParen
      && foresees { (parser) throws(Stop) in
        parser.advance()
        repeat {
          if parser.kind == .rightParen { break }
          _ = try parser.withItem()
        } while parser.accept(.comma)
        try parser.expect(.rightParen)
        try parser.expect(.colon)
      }
    if inBrackets { advance() }
    repeat {
      if inBrackets, kind == .rightParen { break }
      items.append(try withItem())
    } while accept(.comma)
    if inBrackets { try expect(.rightParen) }
    let body = try block("'with' statement", keyword)
    return .with(items: items, body: body)
  }

  private func withItem() throws(Stop) -> (context: Expression, target: Expression?) {
    let context = try expression().expression
    guard accept(.as) else { return (context, nil) }
    if diagnosing {
      let begin = at
      let value = try expression()
      if let (place, name) = Targets.invalid(value.expression, for: .assignment) {
        throw error("cannot assign to \(name)", at: place)
      }
      at = begin
    }
    let target = try primaryTarget()
    guard Targets.invalid(target.expression, for: .assignment) == nil else { throw failure() }
    placeTarget(target.expression)
    return (context, target.expression)
  }
}
