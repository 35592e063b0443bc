extension Parser {
  /// `if`, with its `elif`s and `else`.
  func ifStatement() throws(Stop) -> Statement.Kind {
    var branches: [Statement.Branch] = []
    repeat {
      let keyword = tokens[at]
      advance()
      let test = try namedExpression()
      let name = keyword.kind == .if ? "if" : "elif"
      let body = try block("'\(name)' statement", keyword)
      branches.append(Statement.Branch(test: test.expression, body: body))
    } while kind == .elif
    return .conditional(branches: branches, orElse: try elseBlock())
  }

  func whileStatement() throws(Stop) -> Statement.Kind {
    let keyword = tokens[at]
    advance()
    let test = try namedExpression()
    let body = try loopBlock("'while' statement", keyword)
    return .whileLoop(test: test.expression, body: body, orElse: try elseBlock())
  }

  func forStatement() throws(Stop) -> Statement.Kind {
    let keyword = tokens[at]
    advance()
    let target = try loopTarget()
    try expect(.in)
    let iterable = try starValue()
    placeTarget(target.expression)
    let body = try loopBlock("'for' statement", keyword)
    return .forLoop(
      target: target.expression, iterable: iterable.expression, body: body,
      orElse: try elseBlock())
  }

  /// `def name(parameters) -> annotation:` and its body.
  func defStatement(_ decorators: [Expression] = []) throws(Stop) -> Statement.Kind {
    let keyword = tokens[at]
    advance()
    let name = try name()
    guard accept(.leftParen) else { throw missing("(") }
    let parameters = try parameters(.function)
    try expect(.rightParen)
    if kind == .arrow {
      if !nextKind.beginsExpression { throw missing(":") }
      advance()
      try returnAnnotation()
    }
    for parameter in parameters.list {
      placeName(parameter.name.text, at: keyword.position)
    }
    let outside = surroundings
    surroundings = Surroundings(isInFunction: true, className: outside.className)
    defer { surroundings = outside }
    let body = try block("function definition", keyword)
    return .define(
      Function(
        name: name.text, parameters: parameters.list, body: body, decorators: decorators))
  }

  /// The type behind `->`; where its beginning can be read and its rest cannot, the colon is missing.
  private func returnAnnotation() throws(Stop) {
    let begin = at
    do throws(Stop) {
      _ = try expression()
    } catch {
      guard case .failed = error else { throw error }
      at = begin
      try prefix()
      throw missing(":")
    }
  }

  private func loopBlock(
    _ owner: String, _ keyword: Token
  ) throws(Stop) -> [Statement] {
    placeLoop(keyword.position)
    surroundings.loops += 1
    surroundings.blocks += 1
    defer {
      surroundings.loops -= 1
      surroundings.blocks -= 1
    }
    return try block(owner, keyword)
  }

  func elseBlock() throws(Stop) -> [Statement] {
    guard kind == .else else { return [] }
    let keyword = tokens[at]
    advance()
    return try block("'else' statement", keyword)
  }

  /// A colon and what it opens: an indented block, or simple statements on the same line.
  func block(_ owner: String, _ keyword: Token) throws(Stop) -> [Statement] {
    guard accept(.colon) else { throw missingColon(owner) }
    var body: [Statement] = []
    guard accept(.newline) else {
      try simpleStatements(into: &body)
      return body
    }
    guard accept(.indent) else {
      throw error(
        "expected an indented block after \(owner) on line \(keyword.line)",
        type: "IndentationError", at: position,
        hint: "indent the lines that belong to it, or write pass where nothing is to be done")
    }
    try enter()
    defer { leave() }
    while kind != .dedent, kind != .end { try statement(into: &body) }
    _ = accept(.dedent)
    return body
  }

  /// CPython insists on the colon of `else`, `def`, `try` and `finally`, and elsewhere asks for it only at
  /// the end of a line.
  private func missingColon(_ owner: String) -> Stop {
    let isOptional = ![
      "'else' statement", "function definition", "'try' statement", "'finally' statement",
    ]
    .contains(owner)
    let hint = "the line that begins a block ends with a colon"
    if !isOptional { return missing(":", hint: hint) }
    return kind == .newline ? error("expected ':'", at: position, hint: hint) : failure()
  }
}
