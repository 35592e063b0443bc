/// A JSON text that was read: blueprints, checkpoints' headers, lines of a batch.
package indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Keys and values in the order of the text, in which a key may stand twice.
  case object([Field])

  /// A key and its value.
  package struct Field: Equatable {
    package let key: String
    package let value: JSONValue
  }

  /// Reads a text, or says where it is not JSON.
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  /// The whole number that this is; nil for other values and for numbers beyond 2^53, which a
  /// double may have rounded.
  package var integer: Int? {
    guard case .number(let number) = self, abs(number) <= 0x1p53 else { return nil }
    return Int(exactly: number)
  }

  /// The string that this is.
  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The value of a key, the last one where it stands twice; nil where there is none.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.key == key }?.value
  }

  /// What kind of value this is, in words.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Where a text is not JSON, and why.
package struct JSONError: Error, Equatable {
  /// The line, from 1.
  package let line: Int
  /// The byte in its line, from 1.
  package let column: Int
  /// What is wrong there.
  package let reason: String
}
