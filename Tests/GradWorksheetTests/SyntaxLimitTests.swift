import GradWorksheet
import Testing

/// Whatever is thrown at the parser, it ends, and with an error rather than a crash.
@Suite struct SyntaxLimitTests {
  private static func many(_ text: String, _ count: Int = 1_000_000) -> String {
    String(repeating: text, count: count)
  }

  @Test func `a million brackets`() throws {
    let error = try #require(SyntaxTests.failure(SyntaxLimitTests.many("(")))
    #expect(error.summary == "SyntaxError: too many nested parentheses")
    #expect(error.position == Position(line: 1, column: 201))
  }

  @Test func `two hundred brackets are fine`() throws {
    for (open, close) in [("(", ")"), ("[", "]"), ("f(", ")"), ("x[", "]"), ("{1:", "}")] {
      let text = SyntaxLimitTests.many(open, 200) + "1" + SyntaxLimitTests.many(close, 200)
      #expect(SyntaxTests.failure(text) == nil)
    }
  }

  @Test(arguments: [
    "1+", "1**", "-", "~", "not ", "lambda: ", "1 if 2 else ", "1 and ", "1 or ", "1 | ",
  ])
  func `a long chain before its end`(link: String) throws {
    #expect(SyntaxTests.failure(SyntaxLimitTests.many(link, 100) + "1") == nil)
    let error = try #require(SyntaxTests.failure(SyntaxLimitTests.many(link, 50_000) + "1"))
    #expect(error.summary == "RecursionError: maximum recursion depth exceeded during compilation")
    #expect(error.category == .syntax)
  }

  @Test(arguments: [".a", "()", "[1]"])
  func `a long chain behind its beginning`(link: String) throws {
    #expect(SyntaxTests.failure("a" + SyntaxLimitTests.many(link, 900)) == nil)
    let error = try #require(SyntaxTests.failure("a" + SyntaxLimitTests.many(link, 50_000)))
    #expect(error.type == "RecursionError")
  }

  @Test func `long flat programs`() throws {
    for text in [
      "x = [" + SyntaxLimitTests.many("1, ", 30_000) + "]",
      SyntaxLimitTests.many("x = 1\n", 30_000), SyntaxLimitTests.many("x;", 100_000),
      "x = 1" + SyntaxLimitTests.many(" < 1", 30_000),
      "x = " + SyntaxLimitTests.many("'a' ", 30_000),
      "if 1: pass\n" + SyntaxLimitTests.many("elif 1: pass\n", 20_000),
      "x = f'" + SyntaxLimitTests.many("{a}", 20_000) + "'",
    ] {
      #expect(SyntaxTests.failure(text) == nil)
    }
  }

  @Test func `mistakes in deep nests are found in bounded time`() {
    for text in [
      SyntaxLimitTests.many("a[b[", 100) + "1 2", SyntaxLimitTests.many("f(a, ", 199) + "x y",
      SyntaxLimitTests.many("{1: 2, {", 90) + "x y" + SyntaxLimitTests.many("}}", 90),
      SyntaxLimitTests.many("[x for x in ", 190) + "1 2" + SyntaxLimitTests.many("]", 190),
      SyntaxLimitTests.many("(a if ", 190) + "b" + SyntaxLimitTests.many(")", 190),
    ] {
      #expect(SyntaxTests.failure(text) != nil)
    }
  }

  @Test(arguments: [
    ("x = (1,", true), ("x = '''a", true), ("x = 1 + \\", true), ("if x:", true),
    ("if x:\n  y", true), ("if x:\n  y\n", true), ("if x:\n  y\n\n", false), ("if x: y", true),
    ("if x: y\n\n", false), ("x = 1", false), ("", false), ("# comment", false),
    ("def f():\n  return 1\n  # more", true), ("x = )", false), ("x = 'abc", false),
    ("for i in x:\n  if i:\n    y\n", true), ("for i in x:\n  y\nz = 1", false),
    ("f(\n  1,\n)", false), ("x = [\n\n", true), ("@f", true), ("x = \"\"\"a\"\"\"", false),
    ("while x:\n  y\nelse:", true), ("x = f'{a", false), ("if x:\n\n", false),
  ])
  func `tells when more lines are needed`(text: String, isIncomplete: Bool) {
    #expect(Parser.isIncomplete(text) == isIncomplete)
  }
}
