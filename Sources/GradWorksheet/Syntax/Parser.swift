/// Reads a program: tokens in, tree out.
///
/// Predictive descent with precedence climbing for operators. A text is read once without any
/// thought of mistakes; where that fails it is read again with `diagnosing` set, and then the
/// places that know a likely mistake (`Parser+Diagnosis.swift`) look for it. CPython works in the
/// same two passes, so its order of messages comes out.
///
/// Recursion is bounded (``recursionLimit``) and so is the depth of the tree (``depthLimit``):
/// no input overflows the stack, neither here nor in a reader of the tree.
public final class Parser {
  let source: Source
  let bytes: [UInt8]
  let tokens: [Token]
  var at = 0
  /// The second pass: look for the mistake.
  var diagnosing = false
  /// Work left for the second pass: guessing may be repeated at each level of nesting.
  var fuel: Int
  /// The last token that was looked at, as far as that matters.
  var furthest = 0
  /// Whether the first pass found an error that the second is not asked about.
  var isSettled = false
  /// The names behind which the second pass has looked for an expression.
  var legacyChecked: Set<Int> = []
  /// How deep the functions that call each other are.
  var recursion = 0
  /// The bracket with which an argument of a call begins: a generator expression may stand in it.
  var argumentBracket = -1
  /// Whether this reads a field of an f-string, which counts as being in brackets.
  var isFragment = false
  /// The last element of the tuple read last: the second pass asks what stands before a `=`.
  var lastElement: Parsed?
  /// The same of the tuple that begins the statement.
  var firstTupleEnd: Parsed?
  /// What surrounds the statement that is read.
  var surroundings = Surroundings()
  /// The first error that CPython's compiler, and not its grammar, has to report.
  var late: (message: String, position: Position, hint: String?)?

  /// What the stack is good for: 200 brackets in each other, as in CPython, with an operator in each.
  ///
  /// An expression counts 3, each level of precedence in it 1.
  static let recursionLimit = 1200
  /// The depth that no expression's tree exceeds.
  static let depthLimit: Int32 = 1000

  /// Parses a whole program.
  ///
  /// - Parameter source: the text.
  /// - Returns: the tree of the program, checked for all that CPython checks before it runs.
  /// - Throws: the first error of the text in CPython's order: of characters and brackets, then of
  ///   the grammar, then of names and of statements that stand at the wrong place.
  public static func parse(_ source: Source) throws(WorksheetError) -> Module {
    var lexer = Lexer(source)
    var lexicalError: WorksheetError?
    do {
      try lexer.run()
    } catch {
      lexicalError = error
      lexer.addEnd()
    }
    let parser = Parser(source: source, bytes: lexer.bytes, tokens: lexer.tokens)
    let module: Module
    do {
      module = try parser.program()
    } catch {
      let last = lexer.tokens.count - 1
      parser.furthest = parser.reached(error)
      if let lexicalError, parser.furthest >= last { throw lexicalError }
      let found = parser.diagnosis(of: error) { (parser) throws(Stop) in
        _ = try parser.program()
      }
      if let lexicalError {
        if parser.furthest >= last { throw lexicalError }
        let line = lexer.tokens[parser.furthest].line
        throw lexer.preferred(lexicalError, or: found, on: line)
      }
      throw found
    }
    if let lexicalError { throw lexicalError }
    try BindingRules.check(module, in: source)
    if let late = parser.late {
      throw .syntax(late.message, in: source, at: late.position, hint: late.hint)
    }
    return module
  }

  /// The token at which reading stopped.
  private func reached(_ stop: Stop) -> Int {
    if case .failed(let index) = stop { index } else { at }
  }

  init(source: Source, bytes: [UInt8], tokens: [Token]) {
    self.source = source
    self.bytes = bytes
    self.tokens = tokens
    fuel = 200_000 + 4 * tokens.count
  }

  // MARK: - Tokens

  /// The kind of the token at the cursor.
  var kind: TokenKind { tokens[at].kind }

  /// The kind of the token behind the cursor's.
  var nextKind: TokenKind { kind(ahead: 1) }

  func kind(ahead count: Int) -> TokenKind {
    at + count < tokens.count ? tokens[at + count].kind : .end
  }

  var position: Position { tokens[at].position }

  func advance() {
    if at < tokens.count - 1 { at += 1 }
  }

  /// Goes past a token of this kind, if it is the next.
  func accept(_ kind: TokenKind) -> Bool {
    guard tokens[at].kind == kind else { return false }
    advance()
    return true
  }

  func expect(_ kind: TokenKind) throws(Stop) {
    if !accept(kind) { throw failure() }
  }

  func text(_ token: Token) -> String {
    let slice = bytes[Int(token.start)..<Int(token.end)]
    let text = String(decoding: slice, as: UTF8.self)
    if slice.contains(0xC2), text.unicodeScalars.contains("\u{B5}") {
      // Python takes the micro sign for a mu.
      return String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{B5}" ? "\u{3BC}" : $0 }))
    }
    return text
  }

  func name() throws(Stop) -> Name {
    guard kind == .name else { throw failure() }
    let name = Name(text: mangled(text(tokens[at])), position: position)
    advance()
    return name
  }

  // MARK: - Bounds

  func enter() throws(Stop) {
    recursion += 3
    if recursion > Parser.recursionLimit { throw tooDeep(position) }
    if diagnosing {
      fuel -= 1
      if fuel < 0 { throw .failed(at: at) }
    }
  }

  func leave() { recursion -= 3 }

  func tooDeep(_ position: Position) -> Stop {
    .error(
      .syntax(
        "maximum recursion depth exceeded during compilation", type: "RecursionError", in: source,
        at: position, hint: "split the expression: give its parts names"))
  }

  // MARK: - Ends

  /// Why reading stopped.
  enum Stop: Error {
    /// The token at this index fits nowhere.
    case failed(at: Int)
    /// The mistake is known.
    indirect case error(WorksheetError)
  }

  /// The token at the cursor fits nowhere.
  func failure() -> Stop { .failed(at: at) }

  func error(
    _ message: String, type: String = "SyntaxError", at position: Position, hint: String? = nil
  ) -> Stop {
    .error(.syntax(message, type: type, in: source, at: position, hint: hint))
  }

  /// A token that the grammar insists on: CPython's first pass says so at once.
  func missing(_ what: String, hint: String? = nil) -> Stop {
    if !diagnosing { isSettled = true }
    return error("expected '\(what)'", at: position, hint: hint)
  }

  func unsupported(_ words: (String, String), at position: Position) -> Stop {
    error(words.0, at: position, hint: words.1)
  }

  /// The second pass: the error of a text whose first pass stopped.
  func diagnosis(
    of stop: Stop, again: (Parser) throws(Stop) -> Void
  ) -> WorksheetError {
    var first = 0
    late = nil
    surroundings = isFragment ? Surroundings(className: surroundings.className) : Surroundings()
    switch stop {
    case .error(let known) where isSettled || known.type == "RecursionError": return known
    case .error: first = at
    case .failed(let index): first = index
    }
    at = 0
    recursion = 0
    diagnosing = true
    do {
      try again(self)
    } catch {
      if case .error(let known) = error { return known }
    }
    if case .error(let known) = stop { return known }
    return generic(tokens[first])
  }

  /// What is said of a token that fits nowhere and whose mistake is not known.
  private func generic(_ token: Token) -> WorksheetError {
    switch token.kind {
    case .indent:
      return .syntax(
        "unexpected indent", type: "IndentationError", in: source,
        at: Position(line: token.line, column: max(1, token.column - 1)),
        hint: "only a line that ends with ':' begins a block")
    case .dedent:
      return .syntax(
        "unexpected unindent", type: "IndentationError", in: source, at: token.position)
    default:
      if let words = Unsupported.keyword(token.kind) {
        return .syntax(
          "'\(words.name)' is not supported in worksheets", in: source, at: token.position,
          hint: words.hint)
      }
      return .syntax("invalid syntax", in: source, at: token.position, hint: hint(for: token))
    }
  }
}
