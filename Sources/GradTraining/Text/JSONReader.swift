/// Reads JSON as RFC 8259 has it, from bytes.
///
/// Half of a surrogate pair in an escape is read as U+FFFD, as most readers do.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  private static let deepest = 100

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    // Repairing changes the bytes of anything that is not UTF-8.
    guard String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) else {
      throw error("the text is not UTF-8")
    }
    let value = try value()
    skip()
    if place < bytes.count { throw error("nothing may follow the first value") }
    return value
  }

  private func error(_ reason: String) -> JSONError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(line: line, column: place - start + 1, reason: reason)
  }

  private mutating func skip() {
    while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skip()
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skip()
    guard place < bytes.count else { throw error("a value is missing at the end of the text") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      if take(word: "true") { return .bool(true) }
      if take(word: "false") { return .bool(false) }
      if take(word: "null") { return .null }
      throw error("here begins no value")
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("values are nested too deeply") }
    place += 1
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var fields: [JSONValue.Field] = []
    if take("}") { return .object(fields) }
    repeat {
      skip()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw error("a key in quotes should stand here")
      }
      let key = try string()
      guard take(":") else { throw error("a ':' should stand between a key and its value") }
      fields.append(JSONValue.Field(key: key, value: try value()))
    } while take(",")
    guard take("}") else { throw error("a ',' or the '}' of the object should stand here") }
    return .object(fields)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var items: [JSONValue] = []
    if take("]") { return .array(items) }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw error("a ',' or the ']' of the list should stand here") }
    return .array(items)
  }

  private mutating func digits() -> Int {
    let start = place
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      place += 1
    }
    return place - start
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let isZero = place < bytes.count && bytes[place] == UInt8(ascii: "0")
    let whole = digits()
    var isNumber = isZero ? whole == 1 : whole > 0
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      isNumber = digits() > 0 && isNumber
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[place]) {
        place += 1
      }
      isNumber = digits() > 0 && isNumber
    }
    guard isNumber, let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)),
      number.isFinite
    else {
      place = start
      throw error("this is no number of JSON, or one that is too large")
    }
    return .number(number)
  }

  private mutating func string() throws(JSONError) -> String {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escape()).utf8
      case 0..<0x20:
        place -= 1
        throw error("a string ends on its line; write \\n for a new one")
      default: text.append(byte)
      }
    }
    throw error("the string does not end")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let letter = place < bytes.count ? bytes[place] : 0
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try codePoint()
    default:
      place -= 1
      throw error("this letter means nothing behind a \\")
    }
  }

  /// The scalar behind `\u`; two halves of a pair make one, half a pair is no letter.
  private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
    guard let high = hex() else { throw error("four hexadecimal digits should stand here") }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    let saved = place
    if take(word: "\\u"), let low = hex(), (0xDC00..<0xE000).contains(low) {
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }
    place = saved
    return "\u{FFFD}"
  }

  private mutating func hex() -> UInt32? {
    let end = place + 4
    guard end <= bytes.count else { return nil }
    var result: UInt32 = 0
    for byte in bytes[place..<end] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      result = result << 4 | UInt32(digit)
    }
    place = end
    return result
  }
}
