/// A string token taken apart: what its prefix says and which bytes are its content.
struct StringLiteral {
  let isRaw: Bool
  let isFormatted: Bool
  /// The bytes between the quotes.
  let content: Range<Int>
  let position: Position

  init(_ token: Token, in parser: Parser) throws(Parser.Stop) {
    var at = Int(token.start)
    var isRaw = false
    var isFormatted = false
    while parser.bytes[at].isLetter {
      switch parser.bytes[at] | 0x20 {
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "f"): isFormatted = true
      case UInt8(ascii: "b"):
        throw parser.unsupported(Unsupported.bytes, at: token.position)
      default: break
      }
      at += 1
    }
    let quote = parser.bytes[at]
    let end = Int(token.end)
    // `""` is empty and not the beginning of three quotes, unless three more follow.
    let isTriple =
      end - at >= 6 && parser.bytes[at + 1] == quote && parser.bytes[at + 2] == quote
    let width = isTriple ? 3 : 1
    self.isRaw = isRaw
    self.isFormatted = isFormatted
    content = at + width..<end - width
    position = token.position
  }

  /// The text of a literal that is no f-string.
  func decoded(in parser: Parser) throws(Parser.Stop) -> String {
    try StringLiteral.decode(parser.bytes[content], isRaw: isRaw, at: position, in: parser)
  }

  /// The text of bytes with their escapes resolved.
  static func decode(
    _ bytes: ArraySlice<UInt8>, isRaw: Bool, at position: Position, in parser: Parser
  ) throws(Parser.Stop) -> String {
    if isRaw || !bytes.contains(UInt8(ascii: "\\")) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var decoder = EscapeDecoder(bytes)
    switch decoder.run() {
    case .text(let text): return text
    case .malformed(let message):
      throw parser.error(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position \(message)",
        at: position)
    case .surrogate:
      throw parser.error(
        "surrogate characters are not supported in worksheets", at: position,
        hint: "write the character itself, or its \\U escape")
    case .named:
      throw parser.error(
        "\\N{...} escapes are not supported in worksheets", at: position,
        hint: "write the character itself, or its \\u escape")
    }
  }
}

/// Resolves the escapes of a string.
struct EscapeDecoder {
  enum Outcome {
    case text(String)
    /// The end of CPython's message, from the positions on.
    case malformed(String)
    case surrogate
    case named
  }

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var output: [UInt8] = []
  /// Bytes of the text as CPython counts them: it has every character beyond ASCII written as
  /// a `\U` escape of ten bytes before it decodes.
  private var offset = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
    output.reserveCapacity(bytes.count)
  }

  mutating func run() -> Outcome {
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte != UInt8(ascii: "\\") {
        output.append(byte)
        at += 1
        offset += byte < 0x80 ? 1 : byte & 0xC0 == 0x80 ? 0 : 10
        continue
      }
      at += 1
      offset += 1
      if let outcome = escape() { return outcome }
    }
    return .text(String(decoding: output, as: UTF8.self))
  }

  /// One escape behind its backslash; nil where it was resolved.
  private mutating func escape() -> Outcome? {
    // A backslash ends a part of an f-string where a brace follows it; then it means itself.
    guard at < bytes.endIndex else {
      output.append(UInt8(ascii: "\\"))
      return nil
    }
    let byte = bytes[at]
    at += 1
    offset += 1
    switch byte {
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): output.append(byte)
    case UInt8(ascii: "a"): output.append(7)
    case UInt8(ascii: "b"): output.append(8)
    case UInt8(ascii: "f"): output.append(12)
    case UInt8(ascii: "n"): output.append(10)
    case UInt8(ascii: "r"): output.append(13)
    case UInt8(ascii: "t"): output.append(9)
    case UInt8(ascii: "v"): output.append(11)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): octal(byte)
    case UInt8(ascii: "x"): return hexadecimal(2, "\\xXX")
    case UInt8(ascii: "u"): return hexadecimal(4, "\\uXXXX")
    case UInt8(ascii: "U"): return hexadecimal(8, "\\UXXXXXXXX")
    case UInt8(ascii: "N"): return .named
    default:
      // Python keeps the backslash of an escape that it does not know.
      output.append(UInt8(ascii: "\\"))
      at -= 1
      offset -= 1
    }
    return nil
  }

  private mutating func octal(_ first: UInt8) {
    var value = UInt32(first - UInt8(ascii: "0"))
    var count = 1
    while count < 3, at < bytes.endIndex, let digit = bytes[at].hexValue, digit < 8 {
      value = value * 8 + digit
      at += 1
      offset += 1
      count += 1
    }
    append(value)
  }

  private mutating func hexadecimal(_ count: Int, _ name: String) -> Outcome? {
    let begin = offset - 2
    var value: UInt32 = 0
    for _ in 0..<count {
      guard at < bytes.endIndex, let digit = bytes[at].hexValue else {
        return .malformed("\(begin)-\(offset - 1): truncated \(name) escape")
      }
      value = value << 4 | digit
      at += 1
      offset += 1
    }
    if value > 0x10FFFF { return .malformed("\(begin)-\(offset - 1): illegal Unicode character") }
    if (0xD800...0xDFFF).contains(value) { return .surrogate }
    append(value)
    return nil
  }

  private mutating func append(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    output.append(contentsOf: String(Character(scalar)).utf8)
  }
}
