/// The second pass: what is looked for at the places where a mistake is likely.
///
/// Each function is called only with `diagnosing` set, right behind what it judges, and returns
/// where it finds nothing. The mistakes and their words are those of CPython 3.11.
extension Parser {
  /// Tries to read on from the cursor without any diagnosis; nil, and the cursor back, if it fails.
  func attempt<Result>(
    _ body: (Parser) throws(Stop) -> Result
  ) -> Result? {
    let begin = at
    let depth = recursion
    let kept = late
    diagnosing = false
    defer { diagnosing = true }
    do throws(Stop) {
      let result = try body(self)
      note(at)
      return result
    } catch {
      if case .failed(let index) = error { note(index) }
    }
    at = begin
    recursion = depth
    late = kept
    return nil
  }

  /// Whether reading on succeeds; the cursor stays.
  func foresees<Result>(
    _ body: (Parser) throws(Stop) -> Result
  ) -> Bool {
    let begin = at
    fuel -= 1
    defer { at = begin }
    return attempt(body) != nil
  }

  /// Remembers how far the second pass looked: an error of the lexer behind that is not known yet.
  private func note(_ index: Int) {
    furthest = max(furthest, min(index, tokens.count - 1))
  }

  // MARK: - Expressions

  /// Behind the first operation of an expression: a comma is missing, or the brackets of `print`.
  func diagnoseExpression(_ value: Parsed, from begin: Int) throws(Stop) {
    let first = tokens[begin]
    let isLegacy = first.kind == .name && ["print", "exec"].contains(text(first))
    if kind.beginsExpression, kind != .await, !isPrefixOfSoftKeyword(begin),
      !(first.kind == .name && kind(at: begin + 1) == .string), !(isLegacy && at == begin + 1)
    {
      let here = at
      let isExpression = attempt { (parser) throws(Stop) in try parser.prefix() } != nil
      let level = tokens[max(0, at - 1)].level
      at = here
      if isExpression, level > 0 || isFragment {
        throw error("invalid syntax. Perhaps you forgot a comma?", at: value.start)
      }
    }
    if first.kind == .name { try diagnoseLegacy(begin, isLegacy: isLegacy) }
  }

  /// `print x`, as Python 2 had it; what follows any name is read for mistakes of its own.
  private func diagnoseLegacy(_ begin: Int, isLegacy: Bool) throws(Stop) {
    let next = kind(at: begin + 1)
    guard next != .leftParen, next.beginsExpression || next == .star else { return }
    guard legacyChecked.insert(begin).inserted else { return }
    let here = at
    defer { at = here }
    at = begin + 1
    do throws(Stop) {
      _ = try starExpressions()
    } catch {
      if case .failed(let index) = error {
        note(index)
        return
      }
      throw error
    }
    note(at)
    guard isLegacy else { return }
    let word = text(tokens[begin])
    throw error(
      "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?",
      at: tokens[begin].position)
  }

  /// CPython compares only as many letters as the name has: `c` counts as `case`.
  private func isPrefixOfSoftKeyword(_ index: Int) -> Bool {
    guard tokens[index].kind == .name else { return false }
    let word = text(tokens[index])
    return ["_", "case", "match"].contains { $0.hasPrefix(word) }
  }

  /// A test whose beginning can be read and whose rest cannot: there is no `else` behind it.
  func diagnoseTest(from value: Parsed) throws(Stop) {
    let begin = at
    defer { at = begin }
    if attempt({ (parser) throws(Stop) in try parser.prefix() }) != nil {
      try diagnoseConditional(from: value)
    }
  }

  /// Behind the test of `a if test`.
  func diagnoseConditional(from value: Parsed) throws(Stop) {
    if kind != .else, kind != .colon {
      throw error(
        "expected 'else' after 'if' expression", at: value.start,
        hint: "both values are needed: a if test else b")
    }
  }

  /// Behind an expression where `:=` could stand: another sign may be meant.
  func diagnoseNamed(_ value: Parsed) throws(Stop) {
    if kind == .walrus {
      let isAssignment = foresees { (parser) throws(Stop) in
        parser.advance()
        return try parser.expression()
      }
      if isAssignment, value.form != .loose {
        throw error(
          "cannot use assignment expressions with \(Targets.describe(value.expression))",
          at: value.start)
      }
      return
    }
    guard kind == .assign, value.form == .operation else { return }
    let isName = if case .name = value.kind { !value.inParentheses } else { false }
    if !isName, Targets.beginsWithDisplay(value.expression) { return }
    let isAssignment = foresees { (parser) throws(Stop) in
      parser.advance()
      try parser.prefix(above: .bitOr)
      if parser.kind == .assign || parser.kind == .walrus { throw parser.failure() }
    }
    guard isAssignment else { return }
    if isName {
      throw error(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", at: value.start)
    }
    throw error(
      "cannot assign to \(Targets.describe(value.expression)) here. "
        + "Maybe you meant '==' instead of '='?", at: value.start)
  }

  /// An operation that may be followed by anything: as much of it as can be read.
  func prefix(above level: Precedence = .or) throws(Stop) {
    if attemptQuietly({ (parser) throws(Stop) in
      parser.kind == .lambda && level == .or
        ? try parser.expression() : try parser.operation(above: level)
    }) {
      return
    }
    if attemptQuietly({ (parser) throws(Stop) in try parser.primary() }) { return }
    _ = try atom()
  }

  private func attemptQuietly(
    _ body: (Parser) throws(Stop) -> Parsed
  ) -> Bool {
    let begin = at
    let depth = recursion
    if (try? body(self)) != nil { return true }
    at = begin
    recursion = depth
    return false
  }

  func kind(at index: Int) -> TokenKind {
    index < tokens.count ? tokens[index].kind : .end
  }

  // MARK: - Brackets

  /// `(**a)`.
  func diagnoseGroup(_ open: Int) throws(Stop) {
    guard kind == .doubleStar else { return }
    let isGroup = foresees { (parser) throws(Stop) in
      parser.advance()
      _ = try parser.expression()
      try parser.expect(.rightParen)
    }
    if isGroup { throw error("cannot use double starred expression here", at: position) }
  }

  /// `[a, b for a, b in c]`.
  func diagnoseElements(start: Position) throws(Stop) {
    guard kind == .for, foresees({ (parser) throws(Stop) in try parser.clauses(of: nil) })
    else { return }
    throw error(
      "did you forget parentheses around the comprehension target?", at: start,
      hint: "write the tuple in brackets: [(a, b) for a, b in ...]")
  }

  /// The key of a pair that is not the first of its dict.
  func diagnoseKey() throws(Stop) {
    let begin = at
    defer { at = begin }
    if foresees({ (parser) throws(Stop) in
      _ = try parser.expression()
      try parser.expect(.colon)
    }) {
      return
    }
    let isKey =
      attempt { (parser) throws(Stop) in try parser.expression() } != nil
      || attempt { (parser) throws(Stop) in try parser.atom() } != nil
    guard isKey, kind != .colon else { return }
    let last = tokens[at - 1]
    let width = text(last).unicodeScalars.count
    let column = last.column + Int32(width) - 1
    throw error(
      "':' expected after dictionary key", at: Position(line: tokens[begin].line, column: column))
  }

  /// What stands behind the colon of a dict's pair.
  func diagnoseDictValue(_ colon: Position) throws(Stop) {
    if kind == .star,
      foresees({ (parser) throws(Stop) in
        parser.advance()
        return try parser.operation(above: .bitOr)
      })
    {
      throw error("cannot use a starred expression in a dictionary value", at: position)
    }
    if kind == .rightBrace || kind == .comma {
      throw error("expression expected after dictionary key and ':'", at: colon)
    }
  }

  // MARK: - Calls

  /// Behind an argument: `=` and `for` where they cannot be.
  func diagnoseArgument(_ value: Parsed, from begin: Int, isKeyword: Bool) throws(Stop) {
    if isKeyword {
      guard kind == .for, foresees({ (parser) throws(Stop) in try parser.clauses(of: nil) })
      else { return }
      throw error(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        at: tokens[begin].position)
    }
    guard kind == .assign else { return }
    let first = tokens[begin]
    if at == begin + 1, first.kind == .true || first.kind == .false || first.kind == .none {
      throw error("cannot assign to \(text(first))", at: first.position)
    }
    throw error(
      "expression cannot contain assignment, perhaps you meant \"==\"?", at: value.start)
  }
}
