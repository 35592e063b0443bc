/// A JSON text as data: what checkpoints, histories and blueprints are written in.
///
/// Numbers keep their digits, so that a whole number of 64 bits and the last bit of a double survive;
/// objects keep the order of their members, and members of the same name.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and a value of an object.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  // MARK: Making

  package static func integer(_ number: some BinaryInteger) -> JSONValue { .number("\(number)") }

  /// A double by the fewest digits that read back as the same one.
  ///
  /// JSON has no nan and no infinities; they are the strings "nan", "inf" and "-inf", since null would
  /// say that there is no number.
  package static func double(_ number: Double) -> JSONValue {
    if number.isNaN { return .string("nan") }
    if number.isInfinite { return .string(number < 0 ? "-inf" : "inf") }
    return .number("\(number)")
  }

  /// A double, or null where there is none.
  package static func double(_ number: Double?) -> JSONValue { number.map { .double($0) } ?? .null }

  package static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { Member($0.0, $0.1) })
  }

  // MARK: Reading

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  /// A whole number that is written as one, without a point and an exponent.
  package func integer<Integer: FixedWidthInteger>(as type: Integer.Type = Integer.self) -> Integer?
  {
    if case .number(let digits) = self { Integer(digits) } else { nil }
  }

  /// A number, also one of the three that JSON does not know.
  package var double: Double? {
    switch self {
    case .number(let digits): Double(digits)
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  package var array: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The first member of an object with a name.
  package subscript(name: String) -> JSONValue? {
    members?.first { $0.name == name }?.value
  }

  // MARK: Writing

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
    case .number(let digits): text += digits
    case .string(let string): JSONValue.write(string, to: &text)
    case .array(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += ", " }
        JSONValue.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text)
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
      // Control characters, and the two separators at which some readers of lines stop.
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
