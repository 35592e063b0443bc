/// Number literals: only their extent and spelling are judged here, their values in the parser.
extension Lexer {
  mutating func number() throws(WorksheetError) {
    let start = at
    if bytes[at] == UInt8(ascii: "0") {
      switch bytes[at + 1] | 0x20 {
      case UInt8(ascii: "x"): try digits("hexadecimal", radix: 16)
      case UInt8(ascii: "o"): try digits("octal", radix: 8)
      case UInt8(ascii: "b"): try digits("binary", radix: 2)
      default: try decimal()
      }
    } else {
      try decimal()
    }
    add(.number, from: start)
  }

  /// Digits behind `0x`, `0o` or `0b`, single underscores between them.
  private mutating func digits(_ name: String, radix: UInt32) throws(WorksheetError) {
    at += 2
    repeat {
      if bytes[at] == UInt8(ascii: "_") { at += 1 }
      guard let value = bytes[at].hexValue, value < radix else {
        if bytes[at].isDigit { throw invalidDigit(name) }
        throw invalidNumber(name)
      }
      while let value = bytes[at].hexValue, value < radix { at += 1 }
    } while bytes[at] == UInt8(ascii: "_")
    if radix < 16, bytes[at].isDigit { throw invalidDigit(name) }
    try endOfNumber(name)
  }

  private mutating func decimal() throws(WorksheetError) {
    let start = at
    if bytes[at] != UInt8(ascii: ".") { try decimalTail() }
    let integerEnd = at
    var isFloat = false
    if bytes[at] == UInt8(ascii: ".") {
      isFloat = true
      at += 1
      if bytes[at].isDigit { try decimalTail() }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "e") {
      let sign = bytes[at + 1] == UInt8(ascii: "+") || bytes[at + 1] == UInt8(ascii: "-")
      if sign {
        at += 2
        guard bytes[at].isDigit else { throw invalidNumber("decimal") }
      } else if bytes[at + 1].isDigit {
        at += 1
      } else {
        // `1else` is a number and a keyword; `1e` is a mistake.
        try endOfNumber("decimal")
        if !isFloat { try rejectLeadingZeros(from: start, to: integerEnd) }
        return
      }
      isFloat = true
      try decimalTail()
    }
    if bytes[at] | 0x20 == UInt8(ascii: "j") {
      at += 1
      try endOfNumber("imaginary")
      return
    }
    if !isFloat { try rejectLeadingZeros(from: start, to: integerEnd) }
    try endOfNumber("decimal")
  }

  private mutating func decimalTail() throws(WorksheetError) {
    while true {
      while bytes[at].isDigit { at += 1 }
      guard bytes[at] == UInt8(ascii: "_") else { return }
      at += 1
      guard bytes[at].isDigit else { throw invalidNumber("decimal") }
    }
  }

  /// `007` was octal once; Python 3 refuses to guess.
  private func rejectLeadingZeros(from start: Int, to end: Int) throws(WorksheetError) {
    guard bytes[start] == UInt8(ascii: "0"),
      bytes[start..<end].contains(where: { $0 != UInt8(ascii: "0") && $0.isDigit })
    else { return }
    throw error(
      "leading zeros in decimal integer literals are not permitted; "
        + "use an 0o prefix for octal integers", at: position(of: start),
      hint: "leave the zeros at the front out")
  }

  /// A number must not run into a name, except a keyword that can follow it (`1if x else 2`).
  private func endOfNumber(_ name: String) throws(WorksheetError) {
    guard bytes[at].isNamePart, bytes[at] < 0x80 else { return }
    let next = bytes[at...]
    if ["if", "in", "is"].contains(where: { next.starts(with: $0.utf8) }) { return }
    for word in ["and", "else", "for", "or", "not"]
    where next.starts(with: word.utf8) && !bytes[at + word.utf8.count].isNamePart {
      return
    }
    throw invalidNumber(name)
  }

  private func invalidNumber(_ name: String) -> WorksheetError {
    error("invalid \(name) literal", at: position(of: at - 1), hint: numberHint)
  }

  private var numberHint: String? {
    let byte = bytes[at]
    guard byte.isNamePart, !byte.isDigit, byte != UInt8(ascii: "_") else { return nil }
    return "a name cannot begin with a digit, and a product needs its *"
  }

  private func invalidDigit(_ name: String) -> WorksheetError {
    let digit = Character(Unicode.Scalar(bytes[at]))
    return error("invalid digit '\(digit)' in \(name) literal", at: position(of: at))
  }
}
