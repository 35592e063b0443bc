/// Reads an f-string by the rules of 3.11: the field's text is cut out first, without a look at
/// what it means, and then read as an expression in brackets.
struct FormatStringReader {
  private let parser: Parser
  private let literal: StringLiteral
  private let end: Int
  private var at: Int
  private var line: Int32
  /// Where column 1 of the line would be, were all characters bytes.
  private var lineStart: Int
  private var deepest: Int32 = 0

  init(_ literal: StringLiteral, token: Token, in parser: Parser) {
    self.parser = parser
    self.literal = literal
    at = literal.content.lowerBound
    end = literal.content.upperBound
    line = token.line
    lineStart = Int(token.start) - Int(token.column) + 1
  }

  private var position: Position {
    Position(line: line, column: Int32(clamping: at - lineStart + 1))
  }

  private var byte: UInt8 { at < end ? parser.bytes[at] : 0 }

  private func byte(ahead count: Int) -> UInt8 {
    at + count < end ? parser.bytes[at + count] : 0
  }

  private mutating func step() {
    let byte = parser.bytes[at]
    at += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      lineStart = at
    } else if byte & 0xC0 == 0x80 {
      lineStart += 1
    }
  }

  private func error(_ message: String, at position: Position, hint: String? = nil) -> Parser.Stop {
    parser.error("f-string: \(message)", at: position, hint: hint)
  }

  /// The parts of the whole literal and the depth of their deepest expression.
  mutating func parts() throws(Parser.Stop) -> ([Expression.FormatPart], Int32) {
    let parts = try parts(nesting: 0)
    return (parts, deepest)
  }

  private mutating func parts(nesting: Int) throws(Parser.Stop) -> [Expression.FormatPart] {
    var parts: [Expression.FormatPart] = []
    var begin = at
    var literalBegin = position
    while at < end {
      switch byte {
      case UInt8(ascii: "{"):
        if nesting == 0, byte(ahead: 1) == byte {
          step()
          try append(begin..<at, literalBegin, to: &parts)
          step()
        } else {
          try append(begin..<at, literalBegin, to: &parts)
          parts += try field(nesting: nesting)
        }
        begin = at
        literalBegin = position
      case UInt8(ascii: "}"):
        if nesting > 0 {
          try append(begin..<at, literalBegin, to: &parts)
          return parts
        }
        guard byte(ahead: 1) == byte else {
          throw error(
            "single '}' is not allowed", at: position, hint: "write }} for a brace that is printed")
        }
        step()
        try append(begin..<at, literalBegin, to: &parts)
        step()
        begin = at
        literalBegin = position
      case UInt8(ascii: "\\") where !literal.isRaw:
        try escape()
      default:
        step()
      }
    }
    try append(begin..<at, literalBegin, to: &parts)
    return parts
  }

  /// Goes past a backslash and what belongs to it: the braces of `\N{...}` are no field.
  private mutating func escape() throws(Parser.Stop) {
    step()
    guard at < end else { return }
    if byte == UInt8(ascii: "N"), byte(ahead: 1) == UInt8(ascii: "{") {
      step()
      while at < end, byte != UInt8(ascii: "}") { step() }
      if at < end { step() }
    } else if byte != UInt8(ascii: "{"), byte != UInt8(ascii: "}") {
      step()
    }
  }

  private func append(
    _ range: Range<Int>, _ place: Position, to parts: inout [Expression.FormatPart]
  ) throws(Parser.Stop) {
    if range.isEmpty { return }
    let text = try StringLiteral.decode(
      parser.bytes[range], isRaw: literal.isRaw, at: literal.position, in: parser)
    parts.append(.literal(text))
  }

  // MARK: - Fields

  private mutating func field(nesting: Int) throws(Parser.Stop) -> [Expression.FormatPart] {
    if nesting >= 2 { throw error("expressions nested too deeply", at: position) }
    step()
    let begin = at
    let place = position
    try skipExpression()
    let range = begin..<at
    if at >= end { throw error("expecting '}'", at: position) }
    let value = try expression(range, at: place)
    var shown: String?
    if byte == UInt8(ascii: "=") {
      step()
      while Parser.isSpace(byte) { step() }
      shown = String(decoding: parser.bytes[begin..<at], as: UTF8.self)
    }
    var conversion: Character?
    if byte == UInt8(ascii: "!") { conversion = try self.conversion() }
    var spec: [Expression.FormatPart]?
    if at >= end { throw error("expecting '}'", at: position) }
    if byte == UInt8(ascii: ":") {
      step()
      if at >= end { throw error("expecting '}'", at: position) }
      spec = FormatStringReader.joined(try parts(nesting: nesting + 1))
    }
    guard at < end, byte == UInt8(ascii: "}") else {
      throw error("expecting '}'", at: position)
    }
    step()
    if shown != nil, conversion == nil, spec == nil { conversion = "r" }
    let replacement = Expression.FormatPart.replacement(value, conversion: conversion, spec: spec)
    return shown.map { [.literal($0), replacement] } ?? [replacement]
  }

  private mutating func conversion() throws(Parser.Stop) -> Character {
    step()
    if at >= end { throw error("expecting '}'", at: position) }
    let place = position
    let letter = byte
    step()
    guard letter == UInt8(ascii: "r") || letter == UInt8(ascii: "s") || letter == UInt8(ascii: "a")
    else {
      throw error(
        "invalid conversion character: expected 's', 'r', or 'a'", at: place)
    }
    return Character(Unicode.Scalar(letter))
  }

  /// Finds the end of a field's expression by its brackets and quotes alone, as 3.11 does.
  private mutating func skipExpression() throws(Parser.Stop) {
    var brackets: [UInt8] = []
    var quote: UInt8 = 0
    var isTriple = false
    scan: while at < end {
      let byte = byte
      if byte == UInt8(ascii: "\\") {
        throw parser.error(
          "f-string expression part cannot include a backslash", at: position,
          hint: "compute the value before, and use its name here")
      }
      if quote != 0 {
        if byte == quote {
          if isTriple {
            if self.byte(ahead: 1) == quote, self.byte(ahead: 2) == quote {
              step()
              step()
              quote = 0
            }
          } else {
            quote = 0
          }
        }
        step()
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = byte
        isTriple = self.byte(ahead: 1) == byte && self.byte(ahead: 2) == byte
        if isTriple {
          step()
          step()
        }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if brackets.count >= Lexer.maximumBrackets {
          throw error("too many nested parenthesis", at: position)
        }
        brackets.append(byte)
      case UInt8(ascii: "#"):
        throw parser.error("f-string expression part cannot include '#'", at: position)
      case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"):
        if !brackets.isEmpty {
          if byte == UInt8(ascii: "}") { try close(byte, &brackets) }
          break
        }
        if self.byte(ahead: 1) == UInt8(ascii: "="), byte != UInt8(ascii: ":"),
          byte != UInt8(ascii: "}")
        {
          step()
          break
        }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { break }
        break scan
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        try close(byte, &brackets)
      default: break
      }
      step()
    }
    if quote != 0 { throw error("unterminated string", at: position) }
    if let open = brackets.last {
      let shown = Character(Unicode.Scalar(open))
      throw error("unmatched '\(shown)'", at: position)
    }
  }

  private func close(_ byte: UInt8, _ brackets: inout [UInt8]) throws(Parser.Stop) {
    let shown = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      throw error("unmatched '\(shown)'", at: position)
    }
    switch (open, byte) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return
    default:
      let opening = Character(Unicode.Scalar(open))
      throw error(
        "closing parenthesis '\(shown)' does not match opening parenthesis '\(opening)'",
        at: position)
    }
  }

  private mutating func expression(
    _ range: Range<Int>, at place: Position
  ) throws(Parser.Stop) -> Expression {
    let text = parser.bytes[range]
    if text.allSatisfy({ Parser.isSpace($0) }) {
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
        let next = Character(Unicode.Scalar(byte))
        throw error("expression required before '\(next)'", at: position)
      }
      throw error("empty expression not allowed", at: place)
    }
    let (value, depth) = try parser.fragment(text, at: place)
    deepest = max(deepest, depth)
    return value
  }

  /// Adjacent literal parts as one.
  static func joined(_ parts: [Expression.FormatPart]) -> [Expression.FormatPart] {
    var result: [Expression.FormatPart] = []
    var pending = ""
    for part in parts {
      if case .literal(let text) = part {
        pending += text
        continue
      }
      if !pending.isEmpty { result.append(.literal(pending)) }
      pending = ""
      result.append(part)
    }
    if !pending.isEmpty { result.append(.literal(pending)) }
    return result
  }
}
