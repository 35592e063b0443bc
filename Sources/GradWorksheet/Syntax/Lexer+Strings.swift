extension Lexer {
  /// A string literal from its prefix to its closing quotes; the parser reads what is inside.
  mutating func string(prefixStart start: Int) throws(WorksheetError) {
    let opening = position(of: start)
    let quote = bytes[at]
    let isTriple = bytes[at + 1] == quote && bytes[at + 2] == quote
    var token = Token(
      kind: .string, level: UInt8(brackets.count), start: Int32(start), end: 0, line: line,
      column: opening.column)
    at += isTriple ? 3 : 1
    while true {
      if at >= limit { throw unterminated(opening, isTriple) }
      let byte = bytes[at]
      if byte == quote {
        if !isTriple {
          at += 1
          break
        }
        if bytes[at + 1] == quote, bytes[at + 2] == quote {
          at += 3
          break
        }
        at += 1
        continue
      }
      at += 1
      if byte == UInt8(ascii: "\\"), at < limit {
        // Whatever follows a backslash does not end the string, not even a line end.
        let escaped = bytes[at]
        at += 1
        if escaped == UInt8(ascii: "\n") { beginLine() }
        if escaped & 0xC0 == 0x80 { continuationBytes += 1 }
      } else if byte == UInt8(ascii: "\n") {
        if !isTriple { throw unterminated(opening, isTriple) }
        beginLine()
      } else if byte & 0xC0 == 0x80 {
        continuationBytes += 1
      }
    }
    token.end = Int32(at)
    tokens.append(token)
  }

  private func unterminated(_ opening: Position, _ isTriple: Bool) -> WorksheetError {
    // The line end that stopped a plain string was not counted; the one that ends the text was.
    let atEnd = at >= limit && at == lineStart
    let detected = atEnd ? line - 1 : line
    if isTriple {
      return error(
        "unterminated triple-quoted string literal (detected at line \(detected))", at: opening,
        hint: "close it with the same three quotes")
    }
    return error(
      "unterminated string literal (detected at line \(detected))", at: opening,
      hint: "a string ends on its line, with the quote that opened it")
  }
}
