extension Parser {
  /// `{}`, `{k: v, **d}`, `{k: v for ...}`; sets are named and refused.
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
        let (key, value) = try pair(isFirst: items.isEmpty, open: open)
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

  private func pair(
    isFirst: Bool, open: Int
  ) throws(Stop) -> (key: Parsed, value: Parsed) {
    if isFirst, kind == .star { throw try set(open: open) }
    if diagnosing, !isFirst { try diagnoseKey() }
    let key = isFirst ? try namedExpression() : try expression()
    guard kind == .colon, key.form != .loose else {
      if isFirst { throw try set(open: open) }
      throw failure()
    }
    let colon = position
    advance()
    if diagnosing { try diagnoseDictValue(colon) }
    return (key, try expression())
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

  /// Reads a set to its end, so that a mistake in it is named rather than the set.
  private func set(open: Int) throws(Stop) -> Stop {
    at = open + 1
    var isFirst = true
    repeat {
      if kind == .rightBrace { break }
      if diagnosing, !isFirst { try diagnoseElements(start: tokens[open + 1].position) }
      let element = try starNamedExpression()
      if isFirst, kind == .for || kind == .async {
        _ = try clauses(of: element)
        break
      }
      isFirst = false
    } while accept(.comma)
    if diagnosing, !isFirst { try diagnoseElements(start: tokens[open + 1].position) }
    try expectClosing(.rightBrace, open: open)
    return unsupported(Unsupported.set, at: tokens[open].position)
  }
}
