/// The text of a source as bytes, and lines of it.
enum SourceText {
  /// Zeros behind the text.
  static let padding = 8

  /// The UTF-8 of a text with `\n` for every line end and one at the end, and zeros behind it.
  static func normalized(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + padding + 1)
    bytes.append(contentsOf: text.utf8)
    if bytes.contains(UInt8(ascii: "\r")) { bytes = replacingCarriageReturns(bytes) }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: repeatElement(0, count: padding))
    return bytes
  }

  private static func replacingCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  /// The text of a line of the source, without its line break; nil where there is no such line.
  static func line(_ number: Int32, of source: Source) -> String? {
    let wanted = Int(number) - source.firstLine
    guard wanted >= 0 else { return nil }
    let bytes = normalized(source.text).dropLast(padding)
    var current = 0
    var start = bytes.startIndex
    while current < wanted {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
      current += 1
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    // A byte-order mark is no character of the first line.
    if current == 0, text.unicodeScalars.first == "\u{FEFF}" {
      return String(text.unicodeScalars.dropFirst())
    }
    return text
  }
}

extension UInt8 {
  /// Whether the byte is `0` to `9`.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether the byte can stand inside a name: a letter, a digit, `_`, or part of a character
  /// beyond ASCII.
  var isNamePart: Bool {
    isDigit || self == UInt8(ascii: "_") || self >= 0x80
      || (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z"))
  }

  /// The value as a hexadecimal digit, or nil.
  var hexValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
