/// A JSON text in the making.
///
/// JSON has no nan and no infinities. They are written as the strings "nan", "inf" and "-inf": null
/// would say that there is no number, and it is the number that tells the student what happened. The
/// page of steps has a type of its own, `DataText`: it escapes what could end a script.
package indirect enum JSON {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// A double, by the shortest digits that read back as the same double.
  case number(Double)
  case string(String)
  case array([JSON])
  /// Keys and values in the order in which they are written.
  case object([(key: String, value: JSON)])

  /// The text, on one line.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .unsigned(let number): text += "\(number)"
    case .number(let number):
      if number.isNaN {
        text += "\"nan\""
      } else if number.isInfinite {
        text += number < 0 ? "\"-inf\"" : "\"inf\""
      } else {
        text += pythonText(number)
      }
    case .string(let string): JSON.write(string, to: &text)
    case .array(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    case .object(let entries):
      text += "{"
      for (place, entry) in entries.enumerated() {
        if place > 0 { text += ", " }
        JSON.write(entry.key, to: &text)
        text += ": "
        entry.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Control characters, the two line separators that some readers of lines stop at, and what
      // turns the direction of the text around.
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}"..."\u{202e}",
        "\u{2066}"..."\u{2069}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
