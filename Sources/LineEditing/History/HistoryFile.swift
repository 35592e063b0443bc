/// The file of a history: an entry per line, the oldest first.
///
/// Inside an entry `\n` stands for a line break, `\\` for a backslash, and `\xHH` for every other
/// control character but the tab. A line that is damaged (no UTF-8, control characters, as after a
/// crash of the machine) is left out, and the others still count.
enum HistoryFile {
  /// An entry longer than this is not worth a file that is read at every start.
  private static let longestEntry = 1 << 16

  /// The entries of a file, at most as many as are kept.
  static func entries(in bytes: [UInt8]) -> [String] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return Array(lines.compactMap { entry(in: $0) }.suffix(History.limit))
  }

  /// The bytes of a file.
  static func bytes(of entries: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries where entry.utf8.count <= longestEntry {
      write(entry, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func write(_ entry: String, to bytes: inout [UInt8]) {
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0..<0x20 where byte != UInt8(ascii: "\t"), 0x7F:
        bytes += "\\x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
  }

  private static func entry(in line: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let meant = escaped(&rest) else { return nil }
        bytes.append(meant)
      // An editor of another system may have put it at the end of every line.
      case UInt8(ascii: "\r") where rest.isEmpty: break
      case 0..<0x20 where byte != UInt8(ascii: "\t"), 0x7F: return nil
      default: bytes.append(byte)
      }
    }
    guard let entry = String(validating: bytes, as: UTF8.self), !entry.isEmpty else { return nil }
    return entry
  }

  /// What stands behind a backslash; nil for what nobody writes.
  private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "x"):
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16), byte < 0x80 else {
        return nil
      }
      rest = rest.dropFirst(2)
      return byte
    default: return nil
    }
  }
}
