/// Errors of the text, and the words for what is not supported.
extension WorksheetError {
  /// An error of the syntax at a place of a source.
  static func syntax(
    _ message: String, type: String = "SyntaxError", in source: Source, at position: Position,
    hint: String? = nil
  ) -> WorksheetError {
    WorksheetError(
      category: .syntax, type: type, message: message, source: source.name, position: position,
      lineText: SourceText.line(position.line, of: source), hint: hint)
  }
}

extension Lexer {
  func error(
    _ message: String, type: String = "SyntaxError", at position: Position, hint: String? = nil
  ) -> WorksheetError {
    .syntax(message, type: type, in: source, at: position, hint: hint)
  }

  /// Ends the tokens where an error stopped them, so that what came before can be parsed.
  mutating func addEnd() {
    let level = brackets
    brackets = []
    add(.end, from: at)
    brackets = level
  }

  /// Which of two errors CPython reports: one of the lexer, or one that its parser found before it
  /// got there, on this line.
  ///
  /// It looks through the rest of the text for errors of characters, strings, numbers and brackets,
  /// and prefers them; not those of indentation, and an open bracket only from a line above.
  func preferred(
    _ lexical: WorksheetError, or grammatical: WorksheetError, on line: Int32
  ) -> WorksheetError {
    if grammatical.message == "unexpected indent" { return grammatical }
    if !isErrorLocal { return lexical }
    guard let open = brackets.last else { return grammatical }
    return line > open.line ? neverClosed(open) : grammatical
  }

  /// CPython refuses a zero byte before it looks at anything else on the line.
  func rejectZeroBytes() throws(WorksheetError) {
    guard let zero = bytes[..<limit].firstIndex(of: 0) else { return }
    let line = bytes[..<zero].count { $0 == UInt8(ascii: "\n") }
    throw error(
      "source code cannot contain null bytes",
      at: Position(line: self.line + Int32(clamping: line), column: 1),
      hint: "this is not a text file")
  }
}

/// What Python has and worksheets have not: what to call it, and what to do instead.
enum Unsupported {
  static func keyword(_ kind: TokenKind) -> (name: String, hint: String)? {
    switch kind {
    case .async, .await: (word(kind), "worksheets run one statement after the other")
    case .yield: ("yield", "build a list and return it")
    default: nil
    }
  }

  private static func word(_ kind: TokenKind) -> String {
    kind == .async ? "async" : "await"
  }

  static let decorator = (
    "this decorator is not supported in worksheets",
    "there are staticmethod, classmethod and property; call other functions on the function instead"
  )
  static let classDecorator = (
    "decorators of classes are not supported in worksheets", "write __init__ and __repr__ yourself"
  )
  static let classKeyword = (
    "a class takes nothing but the classes that it derives from in worksheets",
    "leave the metaclass and its arguments out"
  )
  static let exceptStar = (
    "'except*' is not supported in worksheets", "write except without the star"
  )
  static let match = ("'match' is not supported in worksheets", "use if and elif")
  static let generator = (
    "a generator expression is not supported here in worksheets",
    "write a list comprehension: [... for ... in ...]"
  )
  static let bytes = ("bytes literals are not supported in worksheets", "leave the b prefix out")
  static let complex = (
    "complex numbers are not supported in worksheets", "worksheets compute with real numbers"
  )
  static let relativeImport = (
    "relative imports are not supported in worksheets", "name the module: from math import exp"
  )
  static let importStar = (
    "'import *' is not supported in worksheets", "name what you need: from math import exp, log"
  )
  static let asyncComprehension = (
    "'async' is not supported in worksheets", "worksheets run one statement after the other"
  )
  static let starredIndex = (
    "a starred index is not supported in worksheets", "write the index as a tuple"
  )
}
