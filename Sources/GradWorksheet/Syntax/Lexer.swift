/// Cuts a text into tokens, with Python's rules for lines, indentation and brackets.
///
/// The whole text is cut before any of it is parsed: CPython prefers the error of its tokenizer,
/// wherever it stands, to an error of its grammar, and so a first error of this pass is the answer.
struct Lexer {
  let source: Source
  /// The text with `\n` line ends, a final `\n`, and zeros behind it so that looking ahead by a
  /// few bytes needs no check.
  let bytes: [UInt8]
  /// Where the text ends: at the first of the zeros.
  let limit: Int
  var at: Int
  var line: Int32
  var lineStart: Int
  /// Continuation bytes of UTF-8 seen on this line: columns count scalars.
  var continuationBytes = 0
  /// Start and continuation bytes of the line before.
  var previousLine = (0, 0)
  var tokens: [Token] = []
  /// Whether the error was one that CPython reports only when its parser gets there.
  var isErrorLocal = false
  var brackets: [Bracket] = []
  /// Inside a replacement field of an f-string every line end is white space.
  var isFragment = false

  private var indents: [(column: Int, alternative: Int)] = [(0, 0)]

  struct Bracket {
    let character: UInt8
    let line: Int32
    let position: Position
  }

  static let maximumBrackets = 200
  static let maximumIndents = 100

  /// A lexer of a whole source.
  init(_ source: Source) {
    self.source = source
    bytes = SourceText.normalized(source.text)
    limit = bytes.count - SourceText.padding
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = at
    line = Int32(clamping: source.firstLine)
  }

  /// A lexer of an expression inside an f-string that begins at `position` of the source.
  init(fragment: ArraySlice<UInt8>, of source: Source, at position: Position) {
    self.source = source
    bytes = Array(fragment) + [UInt8](repeating: 0, count: SourceText.padding)
    limit = fragment.count
    at = 0
    line = position.line
    lineStart = 1 - Int(position.column)
    isFragment = true
  }

  /// The place of a byte of the current line that is not behind the cursor.
  func position(of offset: Int) -> Position {
    Position(line: line, column: column(of: offset))
  }

  /// The column of a byte of the current line, given that no multi-byte character of it lies
  /// between that byte and the cursor.
  func column(of offset: Int) -> Int32 {
    Int32(clamping: offset - lineStart - continuationBytes + 1)
  }

  /// Cuts the whole text into `tokens`.
  mutating func run() throws(WorksheetError) {
    tokens.reserveCapacity(limit / 3 + 8)
    try rejectZeroBytes()
    if !isFragment { try indentation() }
    while at < limit { try token() }
    if let open = brackets.last {
      isErrorLocal = true
      throw neverClosed(open)
    }
    if !isFragment {
      // The text ends behind the last character of its last line.
      line = max(line - 1, Int32(clamping: source.firstLine))
      (lineStart, continuationBytes) = previousLine
      at = max(limit - 1, lineStart)
    }
    while indents.count > 1 {
      indents.removeLast()
      add(.dedent, from: at)
    }
    add(.end, from: at)
  }

  mutating func add(_ kind: TokenKind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, level: UInt8(brackets.count), start: Int32(start), end: Int32(at), line: line,
        column: column(of: start)))
  }

  mutating func beginLine() {
    previousLine = (lineStart, continuationBytes)
    line += 1
    lineStart = at
    continuationBytes = 0
  }

  /// One token, or white space, from the cursor on.
  private mutating func token() throws(WorksheetError) {
    let start = at
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C:
      at += 1
    case UInt8(ascii: "#"):
      skipComment()
    case UInt8(ascii: "\n"):
      at += 1
      if brackets.isEmpty && !isFragment { add(.newline, from: start) }
      beginLine()
      if brackets.isEmpty && !isFragment { try indentation() }
    case UInt8(ascii: "\\"):
      try continuation()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
    case UInt8(ascii: "."):
      if bytes[at + 1].isDigit { try number() } else { try punctuation() }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try string(prefixStart: at)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      try name()
    default:
      try punctuation()
    }
  }

  private mutating func skipComment() {
    while at < limit, bytes[at] != UInt8(ascii: "\n") {
      if bytes[at] & 0xC0 == 0x80 { continuationBytes += 1 }
      at += 1
    }
  }

  /// A backslash outside of strings: it must end its line, and not the text.
  private mutating func continuation() throws(WorksheetError) {
    at += 1
    guard bytes[at] == UInt8(ascii: "\n") else {
      isErrorLocal = true
      throw error(
        "unexpected character after line continuation character", at: position(of: at),
        hint: "a backslash joins two lines only where it is the very last character of its line")
    }
    at += 1
    guard at < limit else {
      isErrorLocal = true
      throw error("unexpected EOF while parsing", at: position(of: at - 1))
    }
    beginLine()
  }

  // MARK: - Indentation

  /// Measures the white space of a new line and reports blocks that begin and end with it.
  ///
  /// Tabs count up to multiples of eight in one measure and as one in the other; where the two
  /// disagree the look of the text depends on the editor, and that is an error.
  private mutating func indentation() throws(WorksheetError) {
    var column = 0
    var alternative = 0
    var continued: Int?
    scan: while true {
      switch bytes[at] {
      case UInt8(ascii: " "):
        column += 1
        alternative += 1
      case UInt8(ascii: "\t"):
        column = (column / 8 + 1) * 8
        alternative += 1
      case 0x0C:
        column = 0
        alternative = 0
      case UInt8(ascii: "\\"):
        continued = continued ?? column
        try continuation()
        continue scan
      case UInt8(ascii: "#"):
        skipComment()
        continue scan
      case UInt8(ascii: "\n"):
        at += 1
        beginLine()
        column = 0
        alternative = 0
        continued = nil
        continue scan
      default:
        break scan
      }
      at += 1
    }
    if at >= limit { return }
    if let continued {
      column = continued
      alternative = continued
    }
    try indent(to: column, alternative)
  }

  private mutating func indent(to column: Int, _ alternative: Int) throws(WorksheetError) {
    isErrorLocal = true
    let current = indents[indents.count - 1]
    if column > current.column {
      if indents.count >= Lexer.maximumIndents {
        throw error(
          "too many levels of indentation", type: "IndentationError", at: position(of: lineStart))
      }
      if alternative <= current.alternative { throw inconsistentTabs() }
      indents.append((column, alternative))
      add(.indent, from: at)
      isErrorLocal = false
      return
    }
    while let last = indents.last, column < last.column {
      indents.removeLast()
      add(.dedent, from: at)
    }
    let reached = indents[indents.count - 1]
    if column != reached.column {
      throw error(
        "unindent does not match any outer indentation level", type: "IndentationError",
        at: endOfLine(),
        hint: "give this line the same indentation as a line of the block that it belongs to")
    }
    if alternative != reached.alternative { throw inconsistentTabs() }
    isErrorLocal = false
  }

  private func inconsistentTabs() -> WorksheetError {
    error(
      "inconsistent use of tabs and spaces in indentation", type: "TabError",
      at: position(of: lineStart), hint: "indent with spaces only, four for each level")
  }

  /// The place behind the last character of the current line.
  private func endOfLine() -> Position {
    var end = at
    var column = column(of: at)
    while end < limit, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] & 0xC0 != 0x80 { column += 1 }
      end += 1
    }
    return Position(line: line, column: column)
  }
}
