import Testing

@testable import LineEditing

@Suite("Texts that are open by their look")
struct OpenTextTests {
  private static func isOpen(_ text: String) -> Bool {
    var open = OpenText()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      _ = open.isWorthAsking(behind: line)
    }
    return open.isOpen
  }

  @Test(
    "Brackets, long quotes, blocks and line breaks that are none",
    arguments: [
      "(", "x = [", "f(a, {", "('#", "'''", "x = \"\"\"a\n\n'''", "'''\\'''", "if x:", "  x", "\tx",
      "x = 1 + \\", "if x: # why", "('''\n)", "(')'", "(# )", "([)", "'\\' (' + (",
    ])
  func open(_ text: String) { #expect(Self.isOpen(text)) }

  @Test(
    "What is closed",
    arguments: [
      "x", "", "   ", "f(x)", "[\n1,\n]", "'('", "# (", "''", "'''a'''", "'''\n'''", "x = 1 # \\",
      "if x: y", "(\n  )", "'\\\\'", ")", "'''a\n  ''' + x", "\"'''\"", "'open",
    ])
  func closed(_ text: String) { #expect(!Self.isOpen(text)) }

  @Test("Of an open text all questions together read it some times over", arguments: [100, 5000])
  func questions(_ count: Int) {
    var open = OpenText()
    var read = 0
    for line in 1...count where open.isWorthAsking(behind: line == 1 ? "[" : "1,") { read += line }
    #expect(read < 12 * count)
    let isWorthIt = open.isWorthAsking(behind: "]")
    #expect(isWorthIt)
  }
}
