import Foundation
import Testing

@Suite(
  "Ctrl-C in a terminal that is dumb", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed"))
struct PlainInterruptTests {
  @Test("What is pressed when nothing is waited for yet is not lost")
  func interrupt() throws {
    let window = try TerminalWindow()
    try window.enter("TERM=dumb gradual")
    try window.wait { $0.last == ">>>" }
    try window.run("x = 1")
    // Ctrl-S halts the prompt that comes next, and Ctrl-C lets it go on.
    try window.press("C-s")
    try window.enter("y = [")
    usleep(500_000)
    try window.press("C-c")
    try window.wait { $0.last == ">>>" && $0.contains { $0.hasSuffix("KeyboardInterrupt") } }
    try window.run("x + 41")
    try window.wait(for: "42", ">>>")
    try window.leave()
  }

  @Test("What is pressed while something is computed does not end the next entry too")
  func computation() throws {
    let window = try TerminalWindow()
    try window.enter("TERM=dumb gradual")
    try window.wait { $0.last == ">>>" }
    try window.enter("print('runs')")
    try window.wait { $0.suffix(2) == ["runs", ">>>"] }
    try window.enter("while True: x = 1")
    try window.wait { $0.last == "..." }
    try window.enter("")
    usleep(300_000)
    try window.press("C-c")
    try window.wait { $0.last == ">>>" && $0.contains { $0.hasSuffix("KeyboardInterrupt") } }
    try window.run("x + 41")
    try window.wait(for: "42", ">>>")
    #expect(try window.screen().filter { $0.hasSuffix("KeyboardInterrupt") }.count == 1)
    try window.leave()
  }
}
