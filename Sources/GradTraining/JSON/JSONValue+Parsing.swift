extension JSONValue {
  /// Reads a text that is one JSON value and white space (RFC 8259), and nothing else.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Throws: Where the text stops being JSON.
  package init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
    var parser = JSONParser(Array(bytes))
    self = try parser.document()
  }

  /// Reads a text that is one JSON value.
  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: text.utf8)
  }
}

/// Reads JSON, byte by byte.
private struct JSONParser {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// Deeper nesting is an accident or an attack; reading it would fill the stack.
  private static let deepest = 100

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skip()
    if place < bytes.count { throw failure("there is something behind the end") }
    return value
  }

  // MARK: Values

  private mutating func value() throws(JSONError) -> JSONValue {
    skip()
    guard let byte = next else { throw failure("a value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try nested { (parser) throws(JSONError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser) throws(JSONError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure("a value is missing")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    depth += 1
    if depth > Self.deepest { throw failure("it nests deeper than \(Self.deepest)") }
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    place += 1
    var members: [JSONValue.Member] = []
    skip()
    if take("}") { return .object([JSONValue.Member]()) }
    repeat {
      skip()
      guard next == UInt8(ascii: "\"") else {
        throw failure("a name in quotation marks is missing")
      }
      let name = try string()
      skip()
      guard take(":") else { throw failure("':' is missing") }
      members.append(JSONValue.Member(name, try value()))
      skip()
    } while take(",")
    guard take("}") else { throw failure("',' or '}' is missing") }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    place += 1
    var items: [JSONValue] = []
    skip()
    if take("]") { return .array([]) }
    repeat {
      items.append(try value())
      skip()
    } while take(",")
    guard take("]") else { throw failure("',' or ']' is missing") }
    return .array(items)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw failure("a value is missing") }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      try digits()
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = place
    while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { place += 1 }
    if place == start { throw failure("a digit is missing") }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    place += 1
    var units: [UInt8] = []
    let start = place
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        let text = String(decoding: units, as: UTF8.self)
        // Decoding mends what is no UTF-8, so a text that was mended differs from its bytes.
        guard text.utf8.elementsEqual(units) else {
          throw JSONError(offset: start, reason: "the string is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"):
        place += 1
        units += String(try escape()).utf8
      case 0..<0x20: throw failure("a control character in a string must be escaped")
      default:
        units.append(byte)
        place += 1
      }
    }
    throw failure("the string does not end")
  }

  private mutating func escape() throws(JSONError) -> Character {
    guard let byte = next else { throw failure("the string does not end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try scalar())
    default:
      place -= 1
      throw failure("there is no such escape")
    }
  }

  /// The character behind `\u`: one unit of UTF-16, or two that make a pair.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let high = try hex()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xdc00, take("\\"), take("u") {
      let low = try hex()
      if (0xdc00..<0xe000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
      {
        return scalar
      }
    }
    throw failure("half of a pair is no character")
  }

  private mutating func hex() throws(JSONError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits are missing")
      }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    return number
  }

  // MARK: Bytes

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      place += 1
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private func failure(_ reason: String) -> JSONError { JSONError(offset: place, reason: reason) }
}
