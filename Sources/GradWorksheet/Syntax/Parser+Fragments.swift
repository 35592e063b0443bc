extension Parser {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  /// Reads the expression of a field with a parser of its own, whose bounds go on from here.
  func fragment(
    _ text: ArraySlice<UInt8>, at place: Position
  ) throws(Stop) -> (Expression, Int32) {
    let inner: Parser
    do {
      var lexer = Lexer(fragment: text, of: source, at: place)
      try lexer.run()
      inner = Parser(source: source, bytes: lexer.bytes, tokens: lexer.tokens)
    } catch {
      throw .error(error)
    }
    let parser = inner
    parser.isFragment = true
    parser.recursion = recursion + 1
    parser.fuel = fuel
    parser.surroundings.className = surroundings.className
    defer {
      fuel = parser.fuel
      if late == nil { late = parser.late }
    }
    do {
      return try parser.wholeFragment()
    } catch {
      var known = parser.diagnosis(of: error) { (parser) throws(Stop) in
        _ = try parser.wholeFragment()
      }
      if known.type == "SyntaxError", !known.message.hasPrefix("f-string: ") {
        known.message = "f-string: " + known.message
      }
      throw .error(known)
    }
  }

  private func wholeFragment() throws(Stop) -> (Expression, Int32) {
    let value: Parsed
    if kind == .name, nextKind == .walrus {
      value = try namedExpression()
    } else {
      value = try starExpressions()
    }
    if kind != .end { throw failure() }
    if case .starred = value.kind {
      throw error("cannot use starred expression here", at: value.start)
    }
    return (value.expression, value.depth)
  }
}
