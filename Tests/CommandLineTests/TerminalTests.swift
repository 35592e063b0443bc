import Foundation
import Testing

@Suite(
  "A conversation on a terminal", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed"))
struct TerminalTests {
  @Test("An entry is typed, changed in the middle and run")
  func editing() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.type("x = 1 + 3")
    try window.wait(for: ">>> x = 1 + 3")
    try window.press("Left", "Left", "Left", "Left", "2", "Home", "DC", "y", "End", "0")
    try window.wait(for: ">>> y = 12 + 30")
    try window.press("Enter")
    try window.wait(for: ">>>")
    try window.run("y")
    try window.wait(for: ">>> y", "42", ">>>")
    try window.leave()
  }

  @Test("The history goes on in the next run, and nobody else can read it")
  func history() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("a = 1", "def f(x):", "return x", "", "a")
    try window.wait(for: "1", ">>>")
    try window.leave()
    #expect(
      try window.sandbox.read(".local/state/gradual/history")
        == "a = 1\ndef f(x):\\n    return x\na\n")
    for (name, mode) in [("", 0o700), ("/history", 0o600)] {
      let path = window.sandbox.folder.path() + "/.local/state/gradual" + name
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
    try window.start()
    try window.press("Up", "Up")
    try window.wait(for: ">>> def f(x):", "...     return x")
    try window.press("Up", "Up")
    try window.wait(for: ">>> a = 1")
    try window.press("C-c")
    try window.leave()
  }

  @Test("What two sessions enter at once is kept of both")
  func twoSessions() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("mine = 1")
    try window.wait(for: ">>> mine = 1", ">>>")
    // As another session does.
    try window.sandbox.write(".local/state/gradual/history", "mine = 1\nother = 2\n")
    try window.run("mine = 3")
    try window.wait(for: ">>> mine = 3", ">>>")
    #expect(
      try window.sandbox.read(".local/state/gradual/history")
        == "mine = 1\nother = 2\nmine = 3\n")
    try window.leave()
  }

  @Test(
    "A history that cannot be kept is said once",
    arguments: ["XDG_STATE_HOME=/dev/null gradual", "env -u HOME gradual"])
  func unwritable(_ command: String) throws {
    let window = try TerminalWindow()
    try window.start(command)
    try window.run("a = 1")
    try window.run("b = 2")
    try window.wait { $0.last == ">>>" && $0.contains(">>> b = 2") }
    let lines = try window.screen()
    #expect(lines.filter { $0.hasPrefix("gradual: what is entered is not kept") }.count == 1)
    try window.leave()
  }

  @Test("Ctrl-R finds what was entered before")
  func search() throws {
    let window = try TerminalWindow()
    try window.sandbox.write(".local/state/gradual/history", "first = 1\nsecond = 2\nthird = 3\n")
    try window.start()
    try window.press("C-r")
    try window.type("sec")
    try window.wait(for: "(reverse-i-search)`sec': second = 2")
    try window.press("Enter")
    try window.wait(for: ">>>")
    try window.run("second")
    try window.wait(for: ">>> second = 2", ">>> second", "2", ">>>")
    try window.leave()
  }

  @Test("Tab completes names, and shows them where there are several")
  func completion() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("weights_one = 1; weights_two = 2")
    try window.type("weig")
    try window.press("Tab")
    try window.wait(for: ">>> weights_")
    try window.press("Tab")
    try window.wait(for: ">>> weights_", "weights_one  weights_two")
    try window.press("t", "Tab")
    try window.wait(for: ">>> weights_two")
    try window.press("Enter")
    try window.wait(for: ">>> weights_two", "2", ">>>")
    try window.leave()
  }

  @Test("A block goes over several lines, which are indented")
  func block() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("def f(x):", "if x > 0:", "y = 1")
    try window.wait(for: "...         y = 1", "...")
    try window.press("BSpace")
    try window.run("else:", "y = 2")
    try window.press("BSpace")
    try window.run("return y", "", "f(3), f(-3)")
    try window.wait(for: ">>> f(3), f(-3)", "(1, 2)", ">>>")
    try window.leave()
  }

  /// A program of 200 lines with blank lines, blocks and brackets over several lines.
  private static let program =
    (1...50).map { "def f\($0)(x):\n    y = (x +\n        \($0))\n    return y\n" }.joined()
    + "\n"

  @Test("A paste of 200 lines is put in as a whole, and run as one entry")
  func paste() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.paste(Self.program, inBrackets: true)
    try window.wait { $0.suffix(2) == ["...", "..."] }
    try window.press("Enter")
    try window.wait { $0.last == ">>>" }
    try window.run("f1(1) + f50(1)")
    try window.wait(for: ">>> f1(1) + f50(1)", "53", ">>>")
    try window.leave()
  }

  @Test("A paste of 200 lines works in terminals without brackets, too")
  func plainPaste() throws {
    let window = try TerminalWindow()
    try window.start()
    let program = Self.program.split(separator: "\n").map(String.init)
    let lines = stride(from: 0, to: 200, by: 4).flatMap { program[$0..<$0 + 4] + [""] }
    try window.paste(lines.joined(separator: "\n") + "\nf1(1) + f50(1)\n", inBrackets: false)
    try window.wait(for: ">>> f1(1) + f50(1)", "53", ">>>")
    try window.leave()
  }

  @Test("Ctrl-C stops an endless loop and keeps the session")
  func interrupt() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("n = 1")
    for number in 1...2 {
      try window.run("if True:", "print('runs')", "while True: n += 1")
      try window.press("Enter")
      try window.wait { $0.filter { $0 == "runs" }.count == number }
      try window.press("C-c")
      try window.wait { $0.last == ">>>" && $0.filter { $0.contains("Interrupt") }.count == number }
    }
    try window.run("n > 1")
    try window.wait(for: "True", ">>>")
    // At the prompt it gives up what was typed.
    try window.type("abc")
    try window.press("C-c")
    try window.run("n > 2")
    try window.wait(for: "True", ">>>")
    try window.leave()
  }

  @Test("Another size of the window while an entry is written")
  func resize() throws {
    let window = try TerminalWindow(columns: 60, rows: 20)
    try window.start()
    let text = "a = 'one two three four five six seven eight nine'"
    try window.type(text)
    try window.wait(for: ">>> " + text)
    for width in [30, 20, 41, 100] {
      try window.resize(columns: width, rows: 15)
      let whole = ">>> " + text
      let rows = stride(from: 0, to: whole.count, by: width).map { start in
        String(whole.dropFirst(start).prefix(width).reversed().drop { $0 == " " }.reversed())
      }
      try window.wait {
        $0.suffix(rows.count) == rows[...] && !$0.dropLast(rows.count).contains(rows[0])
      }
    }
    try window.press("Left", "!")
    try window.wait(for: ">>> a = 'one two three four five six seven eight nine!'")
    try window.press("C-c")
    try window.leave()
  }

  @Test("Twenty columns are enough")
  func narrow() throws {
    let window = try TerminalWindow(columns: 20, rows: 10)
    try window.start()
    try window.run("total = 1000000 + 2000000")
    try window.wait(for: ">>> total = 1000000", "+ 2000000", ">>>")
    try window.type("total + 数字数字数字数字")
    try window.wait(for: ">>> total + 数字数字", "数字数字")
    try window.press("C-u", "t", "o", "t", "Tab", "Enter")
    try window.wait(for: ">>> total", "3000000", ">>>")
    try window.leave()
  }

  @Test("A terminal that is dumb gets plain lines and no sequences")
  func dumb() throws {
    let window = try TerminalWindow()
    try window.enter("PS1=; TERM=dumb")
    try window.record("written")
    try window.enter("gradual")
    try window.wait { $0.last == ">>>" }
    try window.run("def f(x):", "    return x + 1", "", "f(1)")
    try window.wait { $0.suffix(2) == ["2", ">>>"] }
    try window.press("C-d")
    try window.enter("echo bye")
    try window.wait { $0.last == "bye" }
    let written = try window.sandbox.read("written")
    #expect(written.contains("... "))
    #expect(!written.contains("\u{1B}"))
  }

  @Test("What is typed while something is computed is taken afterwards")
  func typeAhead() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.enter("for i in range(300000): x = i * i")
    try window.enter("")
    try window.type("y = x")
    try window.press("Enter")
    try window.enter("y - x")
    try window.type("y + ")
    try window.wait(for: ">>> y - x", "0", ">>> y +")
    try window.enter("0 * y")
    try window.wait { $0.last == ">>>" }
    try window.leave()
  }

  @Test("A line that was not ended keeps its row")
  func unendedLine() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.run("print('abc', end='')")
    try window.wait(for: ">>> print('abc', end='')", "abc", ">>>")
    try window.leave()
  }

  @Test("Colours are written, unless nobody wants them", arguments: ["", "NO_COLOR=1 "])
  func colors(_ setting: String) throws {
    let window = try TerminalWindow()
    try window.record("written")
    try window.start(setting + "gradual")
    try window.run("x = 1 if True else 'a'")
    try window.leave()
    let written = try window.sandbox.read("written")
    #expect(written.contains("\u{1B}[3") == setting.isEmpty)
    #expect(written.contains("\u{1B}[?2004h") && written.contains("\u{1B}[?2004l"))
  }

  @Test("After any keys the screen is as painting it anew makes it", arguments: [11, 20, 33])
  func painting(_ columns: Int) throws {
    let keys = [
      "a", "b", "(", "1", "Space", "数", "é", "C-j", "Left", "Left", "Right", "Up", "Down", "BSpace",
      "DC", "C-a", "C-e", "C-k", "C-y", "C-w", "M-b", "M-f", "C-t", "C-_", "'", "if", "#", "BTab",
    ]
    let window = try TerminalWindow(columns: columns, rows: 12)
    try window.record("written")
    try window.start()
    try window.press("C-l")
    // Knuth's generator, so that every run presses the same.
    var state = UInt64(columns)
    var pressed: [String] = []
    for _ in 0..<150 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      pressed.append(keys[Int(state >> 33) % keys.count])
    }
    // What comes at once is painted at once.
    for start in stride(from: 0, to: pressed.count, by: 3) {
      try window.press(together: Array(pressed[start..<start + 3]))
    }
    try window.press(together: ["C-e", "Q", "9", "Q"])
    try window.wait { $0.joined().contains("Q9Q") }
    let (screen, cursor) = (try window.screen(), try window.cursor())
    try window.press("C-l")
    try window.wait { _ in
      try window.sandbox.read("written").components(separatedBy: "\u{1B}[2J").count == 3
    }
    #expect(try window.screen() == screen)
    #expect(try window.cursor() == cursor)
  }
}
