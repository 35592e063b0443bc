extension Lexer {
  /// Operators, delimiters and brackets: the longest that fits.
  mutating func punctuation() throws(WorksheetError) {
    let start = at
    let (kind, length) = Lexer.operatorKind(bytes[at], bytes[at + 1], bytes[at + 2])
    switch kind {
    case .leftParen, .leftBracket, .leftBrace:
      if brackets.count >= Lexer.maximumBrackets {
        throw error("too many nested parentheses", at: position(of: at))
      }
      brackets.append(Bracket(character: bytes[at], line: line, position: position(of: at)))
    case .rightParen, .rightBracket, .rightBrace:
      try close(bytes[at])
    case .other where bytes[at] < 0x20 || bytes[at] == 0x7F:
      let code = "0000" + String(bytes[at], radix: 16, uppercase: true)
      throw error(
        "invalid non-printable character U+\(code.suffix(4))", at: position(of: at),
        hint: "delete the invisible character here")
    default:
      break
    }
    at += length
    add(kind, from: start)
  }

  private mutating func close(_ character: UInt8) throws(WorksheetError) {
    let shown = Character(Unicode.Scalar(character))
    guard let open = brackets.popLast() else {
      throw error(
        "unmatched '\(shown)'", at: position(of: at),
        hint: "delete it, or add the bracket that it should close")
    }
    let fits: Bool =
      switch open.character {
      case UInt8(ascii: "("): character == UInt8(ascii: ")")
      case UInt8(ascii: "["): character == UInt8(ascii: "]")
      default: character == UInt8(ascii: "}")
      }
    if fits { return }
    let opening = Character(Unicode.Scalar(open.character))
    let place = open.line == line ? "" : " on line \(open.line)"
    throw error(
      "closing parenthesis '\(shown)' does not match opening parenthesis '\(opening)'\(place)",
      at: position(of: at))
  }

  func neverClosed(_ open: Bracket) -> WorksheetError {
    let character = Character(Unicode.Scalar(open.character))
    return error("'\(character)' was never closed", at: open.position)
  }

  private static func operatorKind(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> (TokenKind, Int) {
    let equals = UInt8(ascii: "=")
    /// An operator, alone, with `=`, doubled, doubled with `=`.
    func family(
      _ single: TokenKind, _ assign: TokenKind, _ doubled: TokenKind? = nil,
      _ doubledAssign: TokenKind? = nil
    ) -> (TokenKind, Int) {
      if let doubled, let doubledAssign, second == first {
        return third == equals ? (doubledAssign, 3) : (doubled, 2)
      }
      return second == equals ? (assign, 2) : (single, 1)
    }
    switch first {
    case UInt8(ascii: "("): return (.leftParen, 1)
    case UInt8(ascii: ")"): return (.rightParen, 1)
    case UInt8(ascii: "["): return (.leftBracket, 1)
    case UInt8(ascii: "]"): return (.rightBracket, 1)
    case UInt8(ascii: "{"): return (.leftBrace, 1)
    case UInt8(ascii: "}"): return (.rightBrace, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: ":"): return second == equals ? (.walrus, 2) : (.colon, 1)
    case UInt8(ascii: "."): return second == first && third == first ? (.ellipsis, 3) : (.dot, 1)
    case equals: return second == equals ? (.equal, 2) : (.assign, 1)
    case UInt8(ascii: "!"): return second == equals ? (.notEqual, 2) : (.other, 1)
    case UInt8(ascii: "+"): return family(.plus, .plusAssign)
    case UInt8(ascii: "-"):
      return second == UInt8(ascii: ">") ? (.arrow, 2) : family(.minus, .minusAssign)
    case UInt8(ascii: "*"): return family(.star, .starAssign, .doubleStar, .doubleStarAssign)
    case UInt8(ascii: "/"): return family(.slash, .slashAssign, .doubleSlash, .doubleSlashAssign)
    case UInt8(ascii: "%"): return family(.percent, .percentAssign)
    case UInt8(ascii: "@"): return family(.at, .atAssign)
    case UInt8(ascii: "&"): return family(.ampersand, .ampersandAssign)
    case UInt8(ascii: "|"): return family(.bar, .barAssign)
    case UInt8(ascii: "^"): return family(.caret, .caretAssign)
    case UInt8(ascii: "<"):
      if second == UInt8(ascii: ">") { return (.other, 2) }
      return family(.less, .lessEqual, .shiftLeft, .shiftLeftAssign)
    case UInt8(ascii: ">"):
      return family(.greater, .greaterEqual, .shiftRight, .shiftRightAssign)
    default: return (.other, 1)
    }
  }
}
