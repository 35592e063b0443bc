import GradNumbers

/// Numbers from texts, with Python's rules: white space around, `_` between digits.
enum NumberText {
  enum Whole {
    case value(Int)
    case large(BigInteger)
    case tooManyDigits(Int)
    case invalid
  }

  /// The ASCII bytes of a text without the white space around it; digits of other scripts become
  /// ASCII digits; nil where another character stands in it.
  private static func plain(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    let trimmed = Text.strip(text, nil, left: true, right: true)
    for scalar in trimmed.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue, (0...9).contains(value)
      {
        bytes.append(UInt8(ascii: "0") + UInt8(value))
      } else {
        return nil
      }
    }
    return bytes
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func float(_ text: String) -> Double? {
    guard let bytes = plain(text), !bytes.isEmpty else { return nil }
    var clean: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "_") {
        clean.append(byte)
      } else {
        guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]),
          isDigit(bytes[index + 1])
        else { return nil }
      }
    }
    var next = 0
    func run() -> Int {
      let start = next
      while next < clean.count, isDigit(clean[next]) { next += 1 }
      return next - start
    }
    let negative = clean.first == UInt8(ascii: "-")
    if negative || clean.first == UInt8(ascii: "+") { next = 1 }
    switch String(decoding: clean[next...], as: UTF8.self).lowercased() {
    case "inf", "infinity": return negative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    var digits = run()
    if next < clean.count, clean[next] == UInt8(ascii: ".") {
      next += 1
      digits += run()
    }
    guard digits > 0 else { return nil }
    if next < clean.count, clean[next] | 0x20 == UInt8(ascii: "e") {
      next += 1
      if next < clean.count, clean[next] == UInt8(ascii: "+") || clean[next] == UInt8(ascii: "-") {
        next += 1
      }
      guard run() > 0 else { return nil }
    }
    guard next == clean.count else { return nil }
    return Double(String(decoding: clean, as: UTF8.self))
  }

  static func integer(_ text: String, base: Int) -> Whole {
    guard let bytes = plain(text), !bytes.isEmpty else { return .invalid }
    var rest = bytes[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var radix = base
    var prefixed = false
    if rest.count > 1, rest.first == UInt8(ascii: "0") {
      let marked: Int? =
        switch rest[rest.startIndex + 1] | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let marked, base == 0 || base == marked {
        radix = marked
        prefixed = true
        rest = rest.dropFirst(2)
      }
    }
    if base == 0, !prefixed {
      radix = 10
      // As in programs, a number that begins with 0 is nothing but zeros.
      if rest.first == 0x30, rest.contains(where: { $0 != 0x30 && $0 != UInt8(ascii: "_") }) {
        return .invalid
      }
    }
    if prefixed, rest.first == UInt8(ascii: "_") { rest = rest.dropFirst() }
    var value = 0
    var overflow = false
    var lastWasDigit = false
    var digits = 0
    // CPython counts the digits before it looks at what follows them.
    var invalid: Whole {
      digits > DigitLimit.digits && radix.nonzeroBitCount > 1 ? .tooManyDigits(digits) : .invalid
    }
    for byte in rest {
      if byte == UInt8(ascii: "_") {
        guard lastWasDigit else { return .invalid }
        lastWasDigit = false
        continue
      }
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30
      case 0x41...0x5A: digit = Int(byte) - 0x41 + 10
      case 0x61...0x7A: digit = Int(byte) - 0x61 + 10
      default: return lastWasDigit ? invalid : .invalid
      }
      guard digit < radix else { return lastWasDigit ? invalid : .invalid }
      lastWasDigit = true
      digits += 1
      let (product, over) = value.multipliedReportingOverflow(by: radix)
      let (sum, more) =
        negative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      overflow = overflow || over || more
      value = sum
    }
    guard lastWasDigit else { return .invalid }
    guard overflow || digits > DigitLimit.digits else { return .value(value) }
    if case .tooManyDigits = invalid { return invalid }
    let text = String(decoding: rest.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    guard let large = BigInteger(text, radix: radix) else { return .invalid }
    return overflow ? .large(negative ? -large : large) : .value(value)
  }
}
