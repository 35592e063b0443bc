import Foundation
import Testing

@Suite(
  "Files of a conversation on a terminal", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed"))
struct TerminalFileTests {
  @Test("What is saved checks as a notebook, nothing is replaced, and pictures are written")
  func save() throws {
    let window = try TerminalWindow()
    try window.sandbox.write("mine.md", "mine")
    try window.sandbox.write("sheet.py", "w = Value(2.0)\nloss = w*w\n")
    try window.start()
    try window.run("%load sheet.py", "loss.data")
    try window.wait(for: ">>> loss.data", "4.0", ">>>")
    try window.run("%save mine.md")
    try window.wait(
      for: "gradual: 'mine.md' is there already", "hint: another name, or --force to replace it",
      ">>>")
    try window.run("graph(loss)", "1/0", "%save out.md")
    try window.wait(for: "4 cells and 1 picture written to out.md", ">>>")
    try window.run("%graph --as svg")
    try window.wait(for: "written to loss.svg", ">>>")
    try window.run("%save nowhere/s.md")
    try window.wait { $0.contains { $0.hasPrefix("gradual: cannot write 'nowhere/s.md'") } }
    try window.leave()
    #expect(try window.sandbox.read("mine.md") == "mine")
    #expect(try window.sandbox.read("loss.svg").contains("<svg"))
    #expect(try window.sandbox.read("pictures/out-1.svg").contains("<svg"))
    let check = try window.sandbox.gradual("notebook", "check", "out.md")
    #expect(check.output == "1 of 1 notebook as written, 4 cells\n" && check.status == 0)
  }

  @Test("A quiz on a terminal, left by Ctrl-D without leaving the session")
  func quiz() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("a = Value(2.0)", "b = Value(-3.0)", "loss = a*b")
    try window.enter("%quiz")
    try window.wait(for: "    d(a*b)/da = ?", "?")
    try window.enter("3")
    try window.wait(for: "? 3", "    no: the sign is wrong", "?")
    try window.enter("b")
    try window.wait(for: "    da = ?", "?")
    try window.press("C-d")
    try window.wait(
      for: "0 of 1 right at once, 1 in the end, 3 not asked", "to practise: products (1)", ">>>")
    try window.enter("%back")
    try window.wait { $0.last == "[1/2]" }
    try window.press("Enter")
    try window.wait(for: "    db = 2.0", ">>>")
    try window.leave()
  }
}
