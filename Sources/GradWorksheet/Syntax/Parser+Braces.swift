extension Parser {
  /// `{}`, `{k: v, **d}`, `{k: v for ...}`, `{a, *b}`, `{a for ...}`.
  func braces() throws(Stop) -> Parsed {
    let open = at
    let start = position
    advance()
    if accept(.rightBrace) { return leaf(.dict([]), at: start) }
    var items: [(key: Expression?, value: Expression)] = []
    var depth: Int32 = 0
    while kind != .rightBrace {
      if accept(.doubleStar) {
        let value = try operation(above: .bitOr)
        if kind == .for || kind == .async, items.isEmpty {
          throw error(
            "dict unpacking cannot be used in dict comprehension",
            at: tokens[open + 1].position)
        }
        items.append((nil, value.expression))
        depth = max(depth, value.depth)
      } else {
        if items.isEmpty, kind == .star {
          return try set(from: try starNamedExpression(), open: open)
        }
        if diagnosing, !items.isEmpty { try diagnoseKey() }
        let key = items.isEmpty ? try namedExpression() : try expression()
        if items.isEmpty, kind != .colon || key.form == .loose {
          return try set(from: key, open: open)
        }
        let value = try value(of: key)
        if items.isEmpty, kind == .for || kind == .async {
          return try dictComprehension(key, value, open: open)
        }
        items.append((key.expression, value.expression))
        depth = max(depth, key.depth, value.depth)
      }
      if !accept(.comma) { break }
    }
    try expectClosing(.rightBrace, open: open)
    return try node(.dict(items), at: start, start: start, above: depth)
  }

  /// The colon behind a key, and the value.
  private func value(of key: Parsed) throws(Stop) -> Parsed {
    guard kind == .colon, key.form != .loose else { throw failure() }
    let colon = position
    advance()
    if diagnosing { try diagnoseDictValue(colon) }
    return try expression()
  }

  private func dictComprehension(
    _ key: Parsed, _ value: Parsed, open: Int
  ) throws(Stop) -> Parsed {
    let start = tokens[open].position
    let (clauses, depth) = try clauses(of: value)
    try expectClosing(.rightBrace, open: open)
    return try node(
      .dictComprehension(key: key.expression, value: value.expression, clauses), at: start,
      start: start, above: max(depth, key.depth, value.depth))
  }

  /// The rest of a set, behind its first element.
  private func set(from first: Parsed, open: Int) throws(Stop) -> Parsed {
    let start = tokens[open].position
    if kind == .for || kind == .async {
      let (clauses, depth) = try clauses(of: first)
      try expectClosing(.rightBrace, open: open)
      return try node(
        .setComprehension(first.expression, clauses), at: start, start: start,
        above: max(depth, first.depth))
    }
    var elements = [first.expression]
    var depth = first.depth
    while accept(.comma) {
      if kind == .rightBrace { break }
      if diagnosing { try diagnoseElements(start: first.start) }
      let next = try starNamedExpression()
      elements.append(next.expression)
      depth = max(depth, next.depth)
    }
    if diagnosing, elements.count > 1 { try diagnoseElements(start: first.start) }
    try expectClosing(.rightBrace, open: open)
    return try node(.set(elements), at: start, start: start, above: depth)
  }
}
