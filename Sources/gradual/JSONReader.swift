/// Reads as much of JSON as `run --batch` is told: flat objects of strings.
enum JSONReader {
  /// The fields of an object whose values are all strings; nil for anything else.
  static func strings(_ text: String) -> [String: String]? {
    var reader = Scanner(text)
    var fields: [String: String] = [:]
    guard reader.take("{") else { return nil }
    if !reader.take("}") {
      repeat {
        guard let key = reader.string(), reader.take(":"), let value = reader.string() else {
          return nil
        }
        fields[key] = value
      } while reader.take(",")
      guard reader.take("}") else { return nil }
    }
    return reader.isAtEnd ? fields : nil
  }

  private struct Scanner {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    var isAtEnd: Bool {
      mutating get {
        skip()
        return rest.isEmpty
      }
    }

    private mutating func skip() {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      skip()
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }

    mutating func string() -> String? {
      guard take("\"") else { return nil }
      var result = String.UnicodeScalarView()
      while let scalar = rest.popFirst() {
        switch scalar {
        case "\"": return String(result)
        case "\\":
          guard let escaped = escape() else { return nil }
          result.append(escaped)
        default: result.append(scalar)
        }
      }
      return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
      switch rest.popFirst() {
      case "n": "\n"
      case "t": "\t"
      case "r": "\r"
      case "b": "\u{8}"
      case "f": "\u{C}"
      case "u": codePoint()
      case let other? where other == "\"" || other == "\\" || other == "/": other
      default: nil
      }
    }

    /// The scalar behind `\u`; two halves of a pair make one, half a pair is no letter.
    private mutating func codePoint() -> Unicode.Scalar? {
      guard let high = hex() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
      let saved = rest
      if rest.popFirst() == "\\", rest.popFirst() == "u", let low = hex(),
        (0xDC00..<0xE000).contains(low)
      {
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
      rest = saved
      return "\u{FFFD}"
    }

    private mutating func hex() -> UInt32? {
      let digits = rest.prefix(4)
      guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else {
        return nil
      }
      rest = rest.dropFirst(4)
      return UInt32(String(digits), radix: 16)
    }
  }
}
