/// The second pass, continued: parameters, statements, and hints.
extension Parser {
  // MARK: - Parameters

  func diagnoseSlash(
    _ list: [Parameter], sawSlash: Bool, sawStar: Bool
  ) throws(Stop) {
    if sawSlash { throw error("/ may appear only once", at: position) }
    if sawStar { throw error("/ must be ahead of *", at: position) }
    if list.isEmpty, nextKind == .comma {
      throw error("at least one argument must precede /", at: position)
    }
  }

  /// Whatever follows `**kwargs`.
  func diagnoseBehindKeywords() throws(Stop) {
    switch kind {
    case .name, .star, .doubleStar, .slash:
      throw error("arguments cannot follow var-keyword argument", at: position)
    default: break
    }
  }

  /// `def f(a, (b, c))`, as Python 2 had it.
  func diagnoseParameter(_ place: ParameterPlace) throws(Stop) {
    guard kind == .leftParen else { return }
    let isList = foresees { (parser) throws(Stop) in
      parser.advance()
      repeat {
        if parser.kind == .rightParen { break }
        _ = try parser.name()
      } while parser.accept(.comma)
      try parser.expect(.rightParen)
    }
    guard isList, nextKind == .name else { return }
    let what = place == .lambda ? "Lambda expression" : "Function"
    throw error("\(what) parameters cannot be parenthesized", at: position)
  }

  // MARK: - Statements

  /// `match x:` and its first `case`.
  func diagnoseMatch(from begin: Int) throws(Stop) {
    guard tokens[begin].kind == .name, text(tokens[begin]) == "match" else { return }
    var index = begin
    while kind(at: index) != .newline, kind(at: index) != .end { index += 1 }
    guard kind(at: index - 1) == .colon, kind(at: index + 1) == .indent,
      kind(at: index + 2) == .name, text(tokens[index + 2]) == "case"
    else { return }
    throw unsupported(Unsupported.match, at: tokens[begin].position)
  }

  /// A colon behind what cannot be annotated.
  func diagnoseAnnotation(_ target: Parsed) throws(Stop) {
    let isAnnotation = foresees { (parser) throws(Stop) in
      parser.advance()
      return try parser.expression()
    }
    guard isAnnotation else { return }
    switch target.kind {
    case .tuple: throw error("only single target (not tuple) can be annotated", at: target.start)
    case .list: throw error("only single target (not list) can be annotated", at: target.start)
    default: throw error("illegal target for annotation", at: target.start)
    }
  }

  /// What else can be said of a token that fits nowhere.
  func hint(for token: Token) -> String? {
    guard
      let index = tokens.firstIndex(where: { $0.start == token.start && $0.kind == token.kind })
    else { return nil }
    if belongsToPrompt(index) {
      return "commands with % and questions with ? work only at the prompt, each by itself"
    }
    guard index > 0 else { return nil }
    let previous = tokens[index - 1].kind
    switch token.kind {
    case .plus where previous == .plus: return "there is no ++; write x += 1"
    case .minus where previous == .minus: return "there is no --; write x -= 1"
    case .assign where previous == .equal: return "write == to compare"
    case .ampersand where previous == .ampersand: return "write and"
    case .bar where previous == .bar: return "write or"
    case .other: return token.end - token.start == 2 ? "write != instead" : otherHint(token)
    case .assign: return "write == to compare"
    case .newline where previous != .newline: return "the line ends too early"
    default: break
    }
    let endsValue: Bool =
      switch previous {
      case .name, .number, .string, .rightParen, .rightBracket, .rightBrace: true
      default: false
      }
    if endsValue, token.kind.beginsExpression {
      return "an operator, a comma or a bracket is missing before this"
    }
    return nil
  }

  /// Whether a token makes its line one for the prompt: `%who`, `?softmax`, `softmax?`.
  private func belongsToPrompt(_ index: Int) -> Bool {
    func isQuestionMark(_ token: Token) -> Bool {
      token.kind == .other && bytes[Int(token.start)] == UInt8(ascii: "?")
    }
    let (token, beginsLine) = (
      tokens[index], index == 0 || [.newline, .indent, .dedent].contains(tokens[index - 1].kind)
    )
    if token.kind == .percent { return beginsLine }
    guard isQuestionMark(token) else { return false }
    guard !beginsLine, index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    return next.kind == .newline || next.kind == .end || isQuestionMark(next)
  }

  private func otherHint(_ token: Token) -> String? {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "!"): "write not x, or x != y"
    case UInt8(ascii: "?"): "write: a if test else b"
    default: nil
    }
  }
}
