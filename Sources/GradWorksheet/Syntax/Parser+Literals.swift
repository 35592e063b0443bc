import GradNumbers

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
      value = try integer(digits, at: token.position)
    }
    advance()
    return leaf(value, at: token.position)
  }

  /// The value of an integer literal.
  private func integer(
    _ literal: ArraySlice<UInt8>, at position: Position
  ) throws(Stop) -> Expression.Kind {
    var digits = literal.filter { $0 != UInt8(ascii: "_") }[...]
    var radix = 10
    if digits.count > 1, digits[0] == UInt8(ascii: "0") {
      switch digits[1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { digits = digits.dropFirst(2) }
    }
    if let small = Parser.small(digits, radix) { return .integer(small) }
    if radix == 10, digits.count > DigitLimit.digits {
      throw error(
        "\(DigitLimit.message(reading: digits.count)) - Consider hexadecimal for huge integer "
          + "literals to avoid decimal conversion limits.", at: position)
    }
    guard let value = BigInteger(String(decoding: digits, as: UTF8.self), radix: radix) else {
      throw failure()
    }
    return Int(exactly: value).map { .integer($0) } ?? .bigInteger(value)
  }

  /// The value of a few digits, as almost all literals have.
  private static func small(_ digits: ArraySlice<UInt8>, _ radix: Int) -> Int? {
    if digits.count > 15 { return nil }
    var value = 0
    for byte in digits {
      guard let digit = byte.hexValue, digit < UInt32(radix) else { return nil }
      value = value * radix + Int(digit)
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
