extension Parser {
  // MARK: - Numbers

  func number() throws(Stop) -> Parsed {
    let token = tokens[at]
    let digits = bytes[Int(token.start)..<Int(token.end)]
    let value: Expression.Kind
    let last = digits[digits.endIndex - 1] | 0x20
    let isPrefixed =
      digits.count > 1 && digits[digits.startIndex + 1].isLetter
      && digits[digits.startIndex] == UInt8(ascii: "0")
      && digits[digits.startIndex + 1] | 0x20 != UInt8(ascii: "e")
      && digits[digits.startIndex + 1] | 0x20 != UInt8(ascii: "j")
    if !isPrefixed, last == UInt8(ascii: "j") {
      throw unsupported(Unsupported.complex, at: token.position)
    }
    let isFloat =
      !isPrefixed && digits.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
    if isFloat {
      let text = String(decoding: digits, as: UTF8.self)
      let plain = String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
      guard let number = Double(plain) else { throw failure() }
      value = .float(number, text: text)
    } else {
      guard let magnitude = Parser.magnitude(digits), let number = Int(exactly: magnitude) else {
        throw tooLarge(digits, at: token.position)
      }
      value = .integer(number)
    }
    advance()
    return leaf(value, at: token.position)
  }

  private func tooLarge(_ digits: ArraySlice<UInt8>, at position: Position) -> Stop {
    let text = String(decoding: digits, as: UTF8.self)
    let shown = text.utf8.count > 40 ? "\(text.prefix(20))...\(text.suffix(10))" : text
    return error(
      "integer literal \(shown) does not fit in 64 bits", type: "OverflowError", at: position,
      hint: "write it as a float, such as 1e20, if its last digits do not matter")
  }

  /// Whether a token is 9223372036854775808, in any base.
  func isMagnitudeOfMinimum(_ token: Token) -> Bool {
    Parser.magnitude(bytes[Int(token.start)..<Int(token.end)]) == 1 << 63
  }

  /// The value of an integer literal, or nil where 64 bits do not hold it.
  private static func magnitude(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var rest = digits
    var radix: UInt64 = 10
    if rest.count > 1, rest[rest.startIndex] == UInt8(ascii: "0") {
      switch rest[rest.startIndex + 1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { rest = rest.dropFirst(2) }
    }
    var value: UInt64 = 0
    for byte in rest where byte != UInt8(ascii: "_") {
      guard let digit = byte.hexValue, digit < radix else { return nil }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: radix)
      let (sum, carried) = product.addingReportingOverflow(UInt64(digit))
      if tooLarge || carried { return nil }
      value = sum
    }
    return value
  }

  // MARK: - Strings

  /// One or more adjacent string literals.
  func strings() throws(Stop) -> Parsed {
    let start = at
    var parts: [Expression.FormatPart] = []
    var depth: Int32 = 1
    var isFormatted = false
    while kind == .string {
      let literal = try StringLiteral(tokens[at], in: self)
      if literal.isFormatted {
        isFormatted = true
        var reader = FormatStringReader(literal, token: tokens[at], in: self)
        let (own, ownDepth) = try reader.parts()
        parts += own
        depth = max(depth, ownDepth + 1)
      } else {
        parts.append(.literal(try literal.decoded(in: self)))
      }
      advance()
    }
    let place = tokens[start].position
    let joined = FormatStringReader.joined(parts)
    if !isFormatted {
      if case .literal(let text)? = joined.first { return leaf(.string(text), at: place) }
      return leaf(.string(""), at: place)
    }
    return try node(.formatted(joined), at: place, start: place, above: depth)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { isNamePart && !isDigit && self != UInt8(ascii: "_") && self < 0x80 }
}
