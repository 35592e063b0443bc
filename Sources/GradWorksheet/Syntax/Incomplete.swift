extension Parser {
  /// Whether a text that is typed line by line wants more lines before it can be run: a bracket or
  /// three quotes are open, the last line ends with a backslash, or a block has begun and no blank
  /// line has ended it.
  ///
  /// A text with a mistake wants none: running it shows the mistake.
  package static func isIncomplete(_ text: String) -> Bool {
    var lexer = Lexer(Source(name: "", text: text))
    do {
      try lexer.run()
    } catch {
      return error.message.hasSuffix("was never closed")
        || error.message.hasPrefix("unterminated triple-quoted string literal")
        || error.message == "unexpected EOF while parsing"
    }
    return lexer.endsInBlock && !endsWithBlankLine(lexer.bytes[..<lexer.limit])
  }

  private static func endsWithBlankLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) else { return false }
    return bytes[(last + 1)...].allSatisfy { isSpace($0) }
  }
}

extension Lexer {
  /// Whether the last statement is one that has a block: its lines are indented, or it begins with
  /// a word that opens one.
  fileprivate var endsInBlock: Bool {
    var index = tokens.count - 1
    var sawDedent = false
    while index >= 0, tokens[index].kind == .end || tokens[index].kind == .dedent {
      sawDedent = sawDedent || tokens[index].kind == .dedent
      index -= 1
    }
    if sawDedent { return true }
    if index < 0 { return false }
    // Back to the first token of the last logical line.
    index -= 1
    while index >= 0, tokens[index].kind != .newline, tokens[index].kind != .dedent { index -= 1 }
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1].kind {
    case .if, .elif, .else, .while, .for, .def, .at, .class, .try, .with, .async: return true
    default: return false
    }
  }
}
