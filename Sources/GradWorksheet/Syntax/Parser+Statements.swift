extension Parser {
  /// The whole text.
  func program() throws(Stop) -> Module {
    var body: [Statement] = []
    while kind != .end { try statement(into: &body) }
    return Module(body: body)
  }

  /// One compound statement, or the simple statements of one line.
  func statement(into body: inout [Statement]) throws(Stop) {
    let position = position
    let compound: Statement.Kind?
    switch kind {
    case .if: compound = try ifStatement()
    case .while: compound = try whileStatement()
    case .for: compound = try forStatement()
    case .def: compound = try defStatement()
    case .at: compound = try decorated()
    case .class: compound = try classStatement()
    case .try: compound = try tryStatement()
    case .with: compound = try withStatement()
    default: compound = nil
    }
    if let compound {
      body.append(Statement(kind: compound, position: position))
    } else {
      try simpleStatements(into: &body)
    }
  }

  /// `a; b; c` up to the line's end.
  func simpleStatements(into body: inout [Statement]) throws(Stop) {
    repeat {
      if kind == .newline { break }
      body.append(try simpleStatement())
    } while accept(.semicolon)
    guard accept(.newline) else { throw failure() }
  }

  private func simpleStatement() throws(Stop) -> Statement {
    let start = position
    let result: Statement.Kind
    switch kind {
    case .pass:
      advance()
      result = .pass
    case .break:
      placeBreak(start)
      advance()
      result = .breaks
    case .continue:
      placeContinue(start)
      advance()
      result = .continues
    case .return:
      placeReturn(start)
      advance()
      let isBare = kind == .newline || kind == .semicolon
      result = .returns(isBare ? nil : try starValue().expression)
    case .assert: result = try assertion()
    case .del: result = try deletion()
    case .global: result = .global(try names())
    case .nonlocal: result = .nonlocal(try names())
    case .import: result = try importModule()
    case .from: result = try importFrom()
    case .raise: result = try raiseStatement()
    case .async, .yield, .await:
      let words = Unsupported.keyword(kind)
      throw error(
        "'\(words?.name ?? "")' is not supported in worksheets", at: start, hint: words?.hint)
    default: result = try expressionStatement()
    }
    return Statement(kind: result, position: start)
  }

  private func assertion() throws(Stop) -> Statement.Kind {
    advance()
    let test = try expression()
    let message = accept(.comma) ? try expression().expression : nil
    return .assertion(test: test.expression, message: message)
  }

  private func deletion() throws(Stop) -> Statement.Kind {
    advance()
    if diagnosing { try diagnoseDeletion() }
    var targets = try primaryTarget()
    if kind == .comma {
      targets = try tuple(from: targets) { (parser) throws(Stop) in try parser.primaryTarget() }
    }
    let isValid = Targets.invalid(targets.expression, for: .deletion) == nil
    guard isValid, kind == .newline || kind == .semicolon else { throw failure() }
    if case .tuple(let list) = targets.kind, !targets.inParentheses { return .delete(list) }
    return .delete([targets.expression])
  }

  private func diagnoseDeletion() throws(Stop) {
    let begin = at
    defer { at = begin }
    do throws(Stop) {
      let value = try starExpressions()
      if let (place, name) = Targets.invalid(value.expression, for: .deletion) {
        throw error("cannot delete \(name)", at: place)
      }
    } catch {
      if case .error = error { throw error }
    }
  }

  private func names() throws(Stop) -> [Name] {
    advance()
    var names = [try name()]
    while accept(.comma) { names.append(try name()) }
    return names
  }

  // MARK: - Imports

  private func importModule() throws(Stop) -> Statement.Kind {
    advance()
    var modules: [(module: String, alias: String?)] = []
    repeat {
      let module = try dottedName()
      let alias = accept(.as) ? try name().text : nil
      modules.append((module, alias))
    } while accept(.comma)
    return .importModule(modules)
  }

  private func dottedName() throws(Stop) -> String {
    var text = try name().text
    while accept(.dot) { text += "." + (try name().text) }
    return text
  }

  private func importFrom() throws(Stop) -> Statement.Kind {
    advance()
    if kind == .dot || kind == .ellipsis {
      throw unsupported(Unsupported.relativeImport, at: position)
    }
    let module = try dottedName()
    try expect(.import)
    if kind == .star { throw unsupported(Unsupported.importStar, at: position) }
    let inParentheses = accept(.leftParen)
    var names: [(name: String, alias: String?)] = []
    repeat {
      if inParentheses, kind == .rightParen, !names.isEmpty { break }
      if diagnosing, !inParentheses, kind == .newline, !names.isEmpty {
        throw error("trailing comma not allowed without surrounding parentheses", at: position)
      }
      let name = try name().text
      names.append((name, accept(.as) ? try self.name().text : nil))
    } while accept(.comma)
    if inParentheses { try expect(.rightParen) }
    return .importFrom(module: module, names: names)
  }
}
