/// Puts the bytes of letters together that may come one at a time.
///
/// What is no UTF-8 becomes U+FFFD, as many times as the Unicode standard recommends: once for each
/// longest begin of a letter, once for each other byte.
struct UTF8Reader {
  private var bytes: [UInt8] = []
  private var length = 0

  /// Whether no letter has begun.
  var isEmpty: Bool { bytes.isEmpty }

  /// Takes a byte from 0x80 on, and gives what is complete by it.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    let damaged = !bytes.isEmpty && !fits(byte) ? end() : []
    if bytes.isEmpty {
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: return damaged + ["\u{FFFD}"]
      }
    }
    bytes.append(byte)
    if bytes.count < length { return damaged }
    defer { bytes = [] }
    return damaged + String(decoding: bytes, as: UTF8.self).unicodeScalars
  }

  /// Ends a letter whose last bytes did not come.
  mutating func end() -> [Unicode.Scalar] {
    defer { bytes = [] }
    return bytes.isEmpty ? [] : ["\u{FFFD}"]
  }

  /// Whether a letter that has begun can go on so.
  private func fits(_ byte: UInt8) -> Bool {
    guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch bytes[0] {
    // Longer than need be, halves of a pair of UTF-16, beyond the end of Unicode.
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }
}
