/// What a token is; the parser decides by this byte alone.
enum TokenKind: UInt8 {
  case name, number, string, newline, indent, dedent, end
  case leftParen, leftBracket, leftBrace, rightParen, rightBracket, rightBrace
  case comma, colon, semicolon, dot, ellipsis, assign, walrus, arrow, at
  case plus, minus, star, doubleStar, slash, doubleSlash, percent, tilde
  case ampersand, bar, caret, shiftLeft, shiftRight
  case less, lessEqual, greater, greaterEqual, equal, notEqual
  case plusAssign, minusAssign, starAssign, slashAssign, doubleSlashAssign, percentAssign
  case atAssign, ampersandAssign, barAssign, caretAssign, shiftLeftAssign, shiftRightAssign
  case doubleStarAssign
  /// A character that begins no token of Python: `!`, `$`, `?`, `` ` ``, and `<>`.
  case other
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
  case except, `false`, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, none
  case nonlocal, not, or, pass, raise, `return`, `true`, `try`, `while`, with, yield

  /// Whether the kind is a reserved word.
  var isKeyword: Bool { rawValue >= TokenKind.and.rawValue }

  /// The binary operator inside `+=` and its kind.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .modulo
    case .atAssign: .matrixMultiply
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    case .shiftLeftAssign: .shiftLeft
    case .shiftRightAssign: .shiftRight
    case .doubleStarAssign: .power
    default: nil
    }
  }

  /// Whether an expression can begin with such a token.
  var beginsExpression: Bool {
    switch self {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .ellipsis: true
    case .plus, .minus, .tilde, .not, .lambda, .await, .true, .false, .none: true
    default: false
    }
  }
}

/// A piece of the text: bytes `start..<end`, and where the reader finds it.
struct Token {
  var kind: TokenKind
  /// How many brackets are open after the token.
  var level: UInt8
  var start: Int32
  var end: Int32
  var line: Int32
  /// In Unicode scalars, 1 for the first.
  var column: Int32

  var position: Position { Position(line: line, column: column) }
}

/// The reserved words, found by their bytes packed into one number (none is longer than eight).
enum Keywords {
  private static let table: [UInt64: TokenKind] = {
    var table: [UInt64: TokenKind] = [:]
    for (word, kind) in words { table[pack(word.utf8)] = kind }
    return table
  }()

  private static let words: [(String, TokenKind)] = [
    ("and", .and), ("as", .as), ("assert", .assert), ("async", .async), ("await", .await),
    ("break", .break), ("class", .class), ("continue", .continue), ("def", .def), ("del", .del),
    ("elif", .elif), ("else", .else), ("except", .except), ("False", .false),
    ("finally", .finally), ("for", .for), ("from", .from), ("global", .global), ("if", .if),
    ("import", .import), ("in", .in), ("is", .is), ("lambda", .lambda), ("None", .none),
    ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise),
    ("return", .return), ("True", .true), ("try", .try), ("while", .while), ("with", .with),
    ("yield", .yield),
  ]

  private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The reserved word that these bytes spell, or nil.
  static func kind(of bytes: ArraySlice<UInt8>) -> TokenKind? {
    guard (2...8).contains(bytes.count) else { return nil }
    return table[pack(bytes)]
  }
}
