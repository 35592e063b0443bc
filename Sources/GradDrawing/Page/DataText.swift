/// A value as JSON that may stand inside a `<script>` element.
///
/// A `<` is written \u003c there, so that no text can close the element or open a comment. JSON has
/// no nan and no infinities: they are the strings "nan", "inf" and "-inf". The reports' `JSON` is a
/// type of its own: drawings import nothing, and reports spell `<` as it is.
indirect enum DataText {
  case null
  case integer(Int)
  case number(Double)
  case string(String)
  case array([DataText])
  /// Keys, which need no escapes, and values in the order in which they are written.
  case object(KeyValuePairs<StaticString, DataText>)

  /// The text, on one line.
  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .integer(let number): text += "\(number)"
    case .number(let number) where number.isFinite: text += number.description
    case .number(let number):
      text += number.isNaN ? "\"nan\"" : number < 0 ? "\"-inf\"" : "\"inf\""
    case .string(let string): DataText.write(string, to: &text)
    case .array(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += "," }
        item.write(to: &text)
      }
      text += "]"
    case .object(let entries):
      text += "{"
      for (place, entry) in entries.enumerated() {
        if place > 0 { text += "," }
        text += "\"\(entry.key)\":"
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
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
