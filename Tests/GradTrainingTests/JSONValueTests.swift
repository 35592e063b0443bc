import Testing

@testable import GradTraining

@Suite("JSON")
struct JSONValueTests {
  @Test("Every kind of value is read and written")
  func kinds() throws {
    let text = #"{"a": [1, -2.50, 1e-7, 0], "b": {"": null}, "c": true, "d": false, "e": []}"#
    let value = try JSONValue(parsing: text)
    #expect(value.text == text)
    #expect(value["a"]?.array?.map(\.double) == [1, -2.5, 1e-7, 0])
    #expect(value["a"]?.array?[0].integer() == 1)
    #expect(value["a"]?.array?[1].integer(as: Int.self) == nil)
    #expect(value["b"] == .object([("", .null)]))
    #expect(value["c"]?.bool == true)
    #expect(value["f"] == nil)
    #expect(try JSONValue(parsing: " \t\r\n{ } ") == .object([JSONValue.Member]()))
  }

  @Test("All 64 bits of whole numbers and of doubles survive")
  func numbers() throws {
    for number: UInt64 in [0, 1, 1 << 53 + 1, .max] {
      #expect(try JSONValue(parsing: JSONValue.integer(number).text).integer() == number)
    }
    let doubles = [
      0, -0.0, 0.1, 1 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e22, 123_456_789,
      .infinity,
      -.infinity,
    ]
    for double in doubles {
      let back = try JSONValue(parsing: JSONValue.double(double).text).double
      #expect(back?.bitPattern == double.bitPattern)
    }
    #expect(try JSONValue(parsing: JSONValue.double(.nan).text).double?.isNaN == true)
    #expect(JSONValue.double(nil).text == "null")
    #expect(try JSONValue(parsing: "18446744073709551616").integer(as: UInt64.self) == nil)
  }

  @Test("Strings: escapes, pairs, and what must be escaped")
  func strings() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 é😀""#
    let string = "\"\\/\u{8}\u{c}\n\r\té😀 é😀"
    #expect(try JSONValue(parsing: text).string == string)
    let all = String(
      String.UnicodeScalarView((0..<0x300).compactMap { Unicode.Scalar($0 as UInt32) }))
    let written = JSONValue.string(all + "\u{2028}").text
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" })
    #expect(try JSONValue(parsing: written).string == all + "\u{2028}")
  }

  /// Offsets are counted by hand.
  @Test(
    "What is no JSON is refused, with the place",
    arguments: [
      ("", 0, "a value is missing"),
      ("{", 1, "a name in quotation marks is missing"),
      ("{\"a\"", 4, "':' is missing"),
      ("{\"a\":", 5, "a value is missing"),
      ("{\"a\":1", 6, "',' or '}' is missing"),
      ("{\"a\":1,}", 7, "a name in quotation marks is missing"),
      ("[1 2]", 3, "',' or ']' is missing"),
      ("[1,]", 3, "a value is missing"),
      ("tru", 0, "a value is missing"),
      ("nan", 0, "a value is missing"),
      ("01", 1, "there is something behind the end"),
      ("-", 1, "a digit is missing"),
      ("1.", 2, "a digit is missing"),
      ("1e+", 3, "a digit is missing"),
      ("\"a", 2, "the string does not end"),
      ("\"\n\"", 1, "a control character in a string must be escaped"),
      ("\"\\x\"", 2, "there is no such escape"),
      ("\"\\u12g4\"", 5, "four hexadecimal digits are missing"),
      ("\"\\ud800\"", 7, "half of a pair is no character"),
      ("{} {}", 3, "there is something behind the end"),
    ])
  func mistakes(_ text: String, _ offset: Int, _ reason: String) {
    #expect(throws: JSONError(offset: offset, reason: reason)) { try JSONValue(parsing: text) }
  }

  @Test("Bytes that are no UTF-8, and nesting without end")
  func hostile() {
    #expect(throws: JSONError(offset: 1, reason: "the string is not UTF-8")) {
      try JSONValue(parsing: [0x22, 0xff, 0x22])
    }
    #expect(throws: JSONError(offset: 100, reason: "it nests deeper than 100")) {
      try JSONValue(parsing: String(repeating: "[", count: 1_000_000))
    }
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(throws: Never.self) { try JSONValue(parsing: deep) }
  }
}
