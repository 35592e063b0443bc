import Testing

@testable import GradTraining

@Suite("Reading JSON, and words that are nearly right")
struct JSONReaderTests {
  static func read(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  @Test("Values of every kind")
  func values() throws {
    let text =
      #" { "a" : [1, -0.5e2, true, false, null, "x\n\u00e9\ud83d\ude00\ud83d!"], "b":{} } "#
    let value = try Self.read(text)
    #expect(
      value["a"]
        == .array([
          .number(1), .number(-50), .bool(true), .bool(false), .null,
          .string("x\né😀\u{FFFD}!"),
        ]))
    #expect(value["b"] == .object([]))
    #expect(value["c"] == nil)
    #expect(try Self.read("9007199254740992").integer == 9_007_199_254_740_992)
    #expect(try Self.read("9007199254740994").integer == nil)
    #expect(try Self.read("1.5").integer == nil)
  }

  @Test(
    "What is not JSON is refused at its place",
    arguments: [
      ("", 1, 1), ("[1,\n 2", 2, 3), ("[1 2]", 1, 4), ("01", 1, 1), ("1.", 1, 1), ("-", 1, 1),
      ("1e999", 1, 1), ("nul", 1, 1), ("\"a", 1, 3), ("\"\\x\"", 1, 3), ("\"\\u12\"", 1, 4),
      ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2), ("[1,]", 1, 4), ("1 x", 1, 3), ("\"\n\"", 1, 2),
    ])
  func refused(_ text: String, _ line: Int, _ column: Int) throws {
    let error = #expect(throws: JSONError.self) { try Self.read(text) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test("Deep nests and bytes that are no UTF-8 are refused, too")
  func hostile() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError(line: 1, column: 101, reason: "values are nested too deeply")) {
      try Self.read(deep)
    }
    #expect(throws: JSONError(line: 1, column: 1, reason: "the text is not UTF-8")) {
      try JSONValue(parsing: [0x22, 0xff, 0x22])
    }
  }

  @Test("The distance of two words counts letters, and swaps of neighbours once")
  func distances() {
    #expect(NearMiss.distance("", "abc") == 3)
    #expect(NearMiss.distance("check", "check") == 0)
    #expect(NearMiss.distance("chekc", "check") == 1)
    #expect(NearMiss.distance("kitten", "sitting") == 3)
    #expect(NearMiss.nearest(to: "xyz", among: ["run", "check"]) == nil)
  }
}
