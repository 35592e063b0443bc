extension Parser {
  /// An atom with what is called on it: `a.b(c)[d]`.
  func primary() throws(Stop) -> Parsed {
    var value = try atom()
    while true {
      switch kind {
      case .dot:
        advance()
        let attribute = try name()
        value = try node(
          .attribute(value.expression, attribute.text), at: attribute.position,
          start: value.start, above: value.depth)
      case .leftParen:
        value = try call(value)
      case .leftBracket:
        // CPython takes `x[]` in brackets for two expressions, and asks for the comma.
        if diagnosing, nextKind == .rightBracket, at > 0, tokens[at - 1].level > 0 { return value }
        value = try subscripted(value)
      default:
        return value
      }
    }
  }

  func atom() throws(Stop) -> Parsed {
    let place = position
    switch kind {
    case .name:
      let name = mangled(text(tokens[at]))
      advance()
      return leaf(.name(name), at: place)
    case .number: return try number()
    case .string: return try strings()
    case .leftParen: return try parenthesized()
    case .leftBracket: return try list()
    case .leftBrace: return try braces()
    default: return try constant(place)
    }
  }

  private func constant(_ place: Position) throws(Stop) -> Parsed {
    let value: Expression.Kind
    switch kind {
    case .true: value = .boolean(true)
    case .false: value = .boolean(false)
    case .none: value = .none
    case .ellipsis: value = .ellipsis
    default: throw misfit()
    }
    advance()
    return leaf(value, at: place)
  }

  /// A token that begins no expression.
  private func misfit() -> Stop {
    if kind == .await || kind == .yield, let words = Unsupported.keyword(kind) {
      return error(
        "'\(words.name)' is not supported in worksheets", at: position, hint: words.hint)
    }
    return failure()
  }

  // MARK: - Brackets

  /// `(a)`, `(a, b)`, `()`, or the generator expression of a call.
  private func parenthesized() throws(Stop) -> Parsed {
    let open = at
    let start = position
    // Calls inside have arguments of their own.
    let isArgument = open == argumentBracket
    advance()
    if accept(.rightParen) { return try replacing(leaf(.tuple([]), at: start), start: start) }
    if kind == .yield { throw misfit() }
    if diagnosing { try diagnoseGroup(open) }
    var first = try starNamedExpression()
    if kind == .for || kind == .async {
      return try generatorInParentheses(first, open: open, isArgument: isArgument)
    }
    if kind == .comma {
      first = try tuple(from: first) { (parser) throws(Stop) in
        try parser.starNamedExpression()
      }
      try expectClosing(.rightParen, open: open)
      return try replacing(first, start: start)
    }
    if case .starred = first.kind {
      // `(*a)` is no tuple; what stands behind decides whether the grammar has more to say.
      guard kind == .rightParen else { throw failure() }
      throw error("cannot use starred expression here", at: first.start)
    }
    try expectClosing(.rightParen, open: open)
    first.inParentheses = true
    first.form = .operation
    // The place where it begins is now the bracket; where its errors point stays.
    first.expression = Expression(
      kind: first.kind, position: first.expression.position, start: start)
    return first
  }

  private func replacing(_ tuple: Parsed, start: Position) throws(Stop) -> Parsed {
    var tuple = tuple
    tuple.expression = Expression(kind: tuple.kind, position: start, start: start)
    tuple.form = .operation
    tuple.inParentheses = true
    return tuple
  }

  /// The end of a bracket; what stands there instead may be a known mistake.
  func expectClosing(_ kind: TokenKind, open: Int) throws(Stop) {
    if accept(kind) { return }
    throw failure()
  }

  private func generatorInParentheses(
    _ element: Parsed, open: Int, isArgument: Bool
  ) throws(Stop) -> Parsed {
    let start = tokens[open].position
    let (clauses, depth) = try clauses(of: element)
    try expectClosing(.rightParen, open: open)
    guard isArgument, kind == .rightParen || kind == .comma else {
      throw unsupported(Unsupported.generator, at: start)
    }
    return try node(
      .generator(element.expression, clauses), at: start, start: start,
      above: max(depth, element.depth))
  }

  /// `[]`, `[a, *b]`, `[a for a in b]`.
  private func list() throws(Stop) -> Parsed {
    let open = at
    let start = position
    advance()
    if accept(.rightBracket) { return leaf(.list([]), at: start) }
    let first = try starNamedExpression()
    if kind == .for || kind == .async {
      let (clauses, depth) = try clauses(of: first)
      try expectClosing(.rightBracket, open: open)
      return try node(
        .listComprehension(first.expression, clauses), at: start, start: start,
        above: max(depth, first.depth))
    }
    var elements = [first.expression]
    var depth = first.depth
    while kind == .comma {
      advance()
      if kind == .rightBracket { break }
      if diagnosing { try diagnoseElements(start: first.start) }
      let next = try starNamedExpression()
      elements.append(next.expression)
      depth = max(depth, next.depth)
    }
    if diagnosing, elements.count > 1 { try diagnoseElements(start: first.start) }
    try expectClosing(.rightBracket, open: open)
    return try node(.list(elements), at: start, start: start, above: depth)
  }

  // MARK: - Subscripts

  private func subscripted(_ value: Parsed) throws(Stop) -> Parsed {
    let open = at
    advance()
    var index = try slice()
    if kind == .comma {
      var elements = [index.expression]
      var depth = index.depth
      while accept(.comma) {
        if kind == .rightBracket { break }
        let next = try slice()
        elements.append(next.expression)
        depth = max(depth, next.depth)
      }
      index = try node(.tuple(elements), at: index.start, start: index.start, above: depth)
    }
    try expectClosing(.rightBracket, open: open)
    return try node(
      .subscript_(value.expression, index.expression), at: value.start, start: value.start,
      above: max(value.depth, index.depth))
  }

  /// `a`, `a:b`, `::c`.
  private func slice() throws(Stop) -> Parsed {
    let start = position
    if kind == .star { throw unsupported(Unsupported.starredIndex, at: start) }
    var parts: [Parsed?] = [nil]
    if kind != .colon {
      let first = try namedExpression()
      if kind != .colon { return first }
      if case .named = first.kind, !first.inParentheses { throw failure() }
      parts[0] = first
    }
    while kind == .colon, parts.count < 3 {
      advance()
      let isEmpty = kind == .colon || kind == .comma || kind == .rightBracket
      parts.append(isEmpty ? nil : try expression())
    }
    let depth = parts.reduce(Int32(0)) { max($0, $1?.depth ?? 0) }
    let upper = parts.count > 1 ? parts[1] : nil
    let step = parts.count > 2 ? parts[2] : nil
    return try node(
      .slice(parts[0]?.expression, upper?.expression, step?.expression), at: start, start: start,
      above: depth, form: .loose)
  }
}
