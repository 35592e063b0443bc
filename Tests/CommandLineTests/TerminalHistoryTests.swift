import Foundation
import Testing

@Suite(
  "Histories that are not as expected", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed"))
struct TerminalHistoryTests {
  private static let file = ".local/state/gradual/history"

  @Test("Of a history that is too long the newest entries are kept")
  func long() throws {
    let window = try TerminalWindow()
    // 34 MB, more than twice of what is looked at, and an entry that is cut in the middle.
    let entry = String(repeating: "x", count: 59_999)
    let script = """
      mkdir -p .local/state/gradual
      for number in $(seq 600); do echo '\(entry)'; done > \(Self.file)
      printf 'before = 1\\nlast = 2\\n' >> \(Self.file)
      """
    #expect(try window.sandbox.shell(script).status == 0)
    try window.start()
    try window.press("Up")
    try window.wait(for: ">>> last = 2")
    try window.press("Down")
    try window.run("a = 1")
    try window.leave()
    let lines = try window.sandbox.read(Self.file).split(separator: "\n")
    #expect(lines.suffix(3) == ["before = 1", "last = 2", "a = 1"])
    #expect(lines.count > 250 && lines.dropLast(3).allSatisfy { $0 == entry })
  }

  @Test("A history that cannot be read is not written, and that is said once")
  func unreadable() throws {
    let window = try TerminalWindow()
    // A file by its kind, of which reading the first byte fails.
    #if os(Linux)
    let broken = "ln -s /proc/self/mem \(Self.file)"
    #else
    let broken = "mkdir \(Self.file)"
    #endif
    #expect(try window.sandbox.shell("mkdir -p .local/state/gradual; \(broken)").status == 0)
    try window.start()
    try window.run("a = 1")
    try window.run("b = 2")
    try window.wait { $0.last == ">>>" && $0.contains(">>> b = 2") }
    let said = try window.screen().joined()
    #expect(said.components(separatedBy: "is not kept for the next time: cannot read").count == 2)
    try window.leave()
  }

  @Test(
    "A device in the place of the history gets nothing, and nothing is said",
    arguments: [
      "ln -s /dev/null", "mkfifo",
    ])
  func device(_ make: String) throws {
    let window = try TerminalWindow()
    #expect(
      try window.sandbox.shell("mkdir -p .local/state/gradual; \(make) \(Self.file)").status == 0)
    try window.start()
    try window.run("a = 1")
    try window.run("a + 1")
    try window.wait(for: ">>> a = 1", ">>> a + 1", "2", ">>>")
    try window.leave()
  }
}
