import GradWorksheet
import Testing

/// Literals replaced by names, wherever an expression may stand.
@Suite struct LiteralTests {
  private func tree(_ text: String) throws -> Module {
    try Parser.parse(Source(name: "test.py", text: text))
  }

  private func dump(_ text: String, _ name: (Double, String, Position) -> String?) throws -> String
  {
    TreeDump.dump(try tree(text).replacingLiterals(name).module)
  }

  /// What the tree of the text would be with names written in it.
  private func plain(_ text: String) throws -> String {
    TreeDump.dump(try tree(text))
  }

  @Test(arguments: [
    "x = 0.5", "x += 0.5", "x: float = 0.5", "0.5", "x = y = [0.5, (0.5, 1), {0.5: 0.5, **a}]",
    "if 0.5:\n  x = 0.5\nelif a < 0.5 <= 0.5:\n  y = 0.5\nelse:\n  z = 0.5",
    "while 0.5:\n  x = 0.5\nelse:\n  y = 0.5",
    "for i in [0.5]:\n  x = 0.5\nelse:\n  y = 0.5", "for a[0.5] in b:\n  pass",
    "def f(a, b=0.5, *c, d=0.5, **e):\n  return a * 0.5",
    "f = lambda a, b=0.5: a + 0.5", "assert 0.5, 0.5", "del a[0.5]",
    "x = [0.5 * a for a in [0.5] if a > 0.5]", "x = {0.5: 0.5 for a in [0.5] if 0.5}",
    "x = sum(0.5 * a for a in b if a > 0.5)", "x = -0.5 + not_(0.5) and 0.5 or 0.5",
    "x = 0.5 if 0.5 else 0.5", "f(0.5, *[0.5], a=0.5, **{'b': 0.5})", "x = a[0.5:0.5:0.5]",
    "x = f'{0.5:.{0.5}f} and {a[0.5]!r}'", "x = (y := 0.5)", "x = (0.5).real",
    "[a, *b] = 0.5, *[0.5]", "x = not 0.5",
  ])
  func `every literal is replaced and nothing else`(text: String) throws {
    let found = try dump(text) { value, text, _ in value == 0.5 && text == "0.5" ? "half" : nil }
    #expect(try found == plain(text.replacing("0.5", with: "half")))
    // Where nothing is named nothing changes.
    #expect(try dump(text) { _, _, _ in nil } == plain(text))
  }

  @Test func `a name is chosen by value, text and place`() throws {
    let text = "a = 0.50\nb = [1.5, 2, -0.5]\n"
    var seen: [String] = []
    let result = try tree(text).replacingLiterals { value, text, position in
      seen.append("\(value) \(text) \(position.line):\(position.column)")
      return nil
    }
    #expect(seen == ["0.5 0.50 1:5", "1.5 1.5 2:6", "0.5 0.5 2:15"])
    #expect(!result.isChanged)
    #expect(try tree(text).replacingLiterals { _, _, _ in "c" }.isChanged)
    #expect(try !tree("a = 1").replacingLiterals { _, _, _ in "c" }.isChanged)
  }

  @Test func `integers and text stay`() throws {
    let text = "a = 1\nb = 'x 0.5'\nimport math\nfrom math import exp as e\nglobal c\n"
    #expect(try dump(text) { _, _, _ in "half" } == plain(text))
  }
}
