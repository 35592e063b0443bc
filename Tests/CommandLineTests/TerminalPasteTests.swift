import Testing

@Suite(
  "Long pastes without brackets", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed"))
struct TerminalPasteTests {
  @Test("Thousands of lines in an open bracket are put in, and run as one entry")
  func list() throws {
    let window = try TerminalWindow()
    try window.start()
    let lines = (1...2000).map { "  [\($0), 0.5],\n" }.joined()
    try window.paste("x = [\n\(lines)]\nlen(x)\n", inBrackets: false)
    try window.wait(for: "... ]", ">>> len(x)", "2000", ">>>")
    try window.leave()
  }

  @Test("Ctrl-C gives up what was pasted, and the session goes on")
  func interrupt() throws {
    let window = try TerminalWindow()
    try window.start()
    let lines = (1...2000).map { "  [\($0), 0.5],\n" }.joined()
    try window.paste("x = [\n\(lines)", inBrackets: false)
    try window.wait { $0.last?.hasPrefix("...") == true }
    try window.press("C-c")
    try window.wait { $0.last == ">>>" && $0.contains("KeyboardInterrupt") }
    try window.run("1 + 1")
    try window.wait(for: "2", ">>>")
    try window.leave()
  }
}
