import Testing

@testable import GradWorksheet

/// Strings between quotes, and texts in parts.
@Suite struct StringLiteralTests {
  @Test(arguments: [
    ("abc", "'abc'"), ("it's", "\"it's\""), ("say \"x\"", "'say \"x\"'"),
    ("both '\"", "'both \\'\"'"), ("\n\t\r\\", "'\\n\\t\\r\\\\'"), ("\u{0}\u{7F}", "'\\x00\\x7f'"),
    ("\u{80}\u{A0}\u{AD}", "'\\x80\\xa0\\xad'"), ("\u{200B}\u{3000}", "'\\u200b\\u3000'"),
    ("é日😀", "'é日😀'"), ("\u{E0001}", "'\\U000e0001'"), ("", "''"),
  ])
  func `strings are quoted as CPython quotes them`(text: String, literal: String) {
    #expect(Quoting.repr(text) == literal)
  }

  @Test func `what is not ASCII can be escaped`() {
    #expect(Quoting.ascii("é日😀") == "\\xe9\\u65e5\\U0001f600")
  }

  @Test func `a search never takes more than linear time`() {
    // A search that starts again after each mismatch would compare 10^10 pairs here.
    let text = [UInt8](repeating: 97, count: 400_000)
    let needle = [UInt8](repeating: 97, count: 200_000) + [98]
    #expect(Text.first(needle, in: text[...]) == nil)
  }

  @Test func `sorting is stable and merges runs`() throws {
    let keys = (0..<1000).map { ($0 * 7919) % 37 }
    var order = Array(keys.indices)
    try stableSort(&order) { keys[$0] < keys[$1] }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(order == expected)
  }

  @Test func `each method has its name`() {
    for method in MethodName.allCases { #expect(MethodName(method.name) == method) }
    #expect(MethodName("__init__") == nil)
  }
}
