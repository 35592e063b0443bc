extension Lexer {
  /// A name, a keyword, or the prefix of a string.
  mutating func name() throws(WorksheetError) {
    let start = at
    while bytes[at].isNamePart, bytes[at] < 0x80 { at += 1 }
    if bytes[at] >= 0x80 {
      try nonASCIIName(from: start)
      return
    }
    if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"), isStringPrefix(start) {
      try string(prefixStart: start)
      return
    }
    add(Keywords.kind(of: bytes[start..<at]) ?? .name, from: start)
  }

  private func isStringPrefix(_ start: Int) -> Bool {
    switch at - start {
    case 1: "rRfFbBuU".utf8.contains(bytes[start])
    case 2:
      ["rf", "fr", "rb", "br"].contains { (prefix: String) in
        bytes[start..<at].map { $0 | 0x20 } == Array(prefix.utf8)
      }
    default: false
    }
  }

  /// The rest of a name with characters beyond ASCII.
  ///
  /// They must be letters or digits of Unicode;
  /// the first that is not is the error, as it is in CPython.
  private mutating func nonASCIIName(from start: Int) throws(WorksheetError) {
    let column = column(of: start)
    while bytes[at].isNamePart { at += 1 }
    let scalars = Array(String(decoding: bytes[start..<at], as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      let fits = index == 0 ? properties.isXIDStart || scalar == "_" : properties.isXIDContinue
      if !fits {
        throw invalidCharacter(scalar, at: Position(line: line, column: column + Int32(index)))
      }
      if Lexer.isCompatibilityCharacter(scalar) {
        throw error(
          "character '\(scalar)' (\(scalar.codePoint)) is not supported in names of worksheets",
          at: Position(line: line, column: column + Int32(index)),
          hint: "write the plain letter")
      }
    }
    add(.name, from: start)
    continuationBytes += at - start - scalars.count
  }

  /// Whether Python would take another character for this one.
  ///
  /// It normalizes names by NFKC, which turns `ℝ` into `R`. Two spellings of one name are no use
  /// to anybody, so they are refused.
  private static func isCompatibilityCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return false }
    // The micro sign is on keyboards, and one table entry (`SyntaxText.name`) makes it a mu.
    if scalar == "\u{B5}" { return false }
    if (0xFB00...0xFB4F).contains(scalar.value) || scalar == "\u{17F}" { return true }
    func changes(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.changesWhenNFKCCaseFolded && !scalar.properties.changesWhenCaseFolded
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return changes(scalar) || (lower.count == 1 && lower.contains(where: changes))
  }

  func invalidCharacter(_ scalar: Unicode.Scalar, at position: Position) -> WorksheetError {
    guard scalar.isPrintable else {
      return error(
        "invalid non-printable character \(scalar.codePoint)", at: position,
        hint: "delete the invisible character here")
    }
    let hint: String? =
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}":
        "write the plain quote ' or \" instead"
      case "\u{2212}", "\u{2013}", "\u{2014}": "write the plain minus sign - instead"
      case "\u{D7}", "\u{B7}", "\u{22C5}": "write * for a product"
      case "\u{2264}": "write <= instead"
      case "\u{2265}": "write >= instead"
      case "\u{2260}": "write != instead"
      case "\u{B2}": "write **2 for a square"
      default: nil
      }
    return error(
      "invalid character '\(scalar)' (\(scalar.codePoint))", at: position, hint: hint)
  }
}

extension Unicode.Scalar {
  /// `U+201C`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Python's `str.isprintable` of one character.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: self == " "
    default: true
    }
  }
}
