import Foundation
import Testing

@Suite(
  "A terminal is given back as it was", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed"))
struct TerminalSignalTests {
  /// Notes the modes of the terminal, runs the deed in the program, and notes them again.
  private static func compare(_ deed: (TerminalWindow) throws -> Void) throws {
    let window = try TerminalWindow()
    try window.enter("stty -a > before")
    try window.start("sh -c 'echo $$ > number; exec gradual'")
    try deed(window)
    try window.enter("stty -a > after; echo compared")
    try window.wait { $0.contains("compared") }
    let before = try window.sandbox.read("before")
    #expect(before.contains(" icanon") && before.contains(" echo "))
    #expect(try window.sandbox.read("after") == before)
  }

  private static func signal(_ name: String, _ window: TerminalWindow) throws {
    #expect(try window.sandbox.shell("kill -\(name) $(cat number)").status == 0)
  }

  @Test("After Ctrl-D, which leaves with success")
  func end() throws {
    try Self.compare { window in
      try window.run("1 + 1")
      try window.wait(for: "2", ">>>")
      try window.leave()
      try window.enter("echo left with $?")
      try window.wait { $0.contains("left with 0") }
    }
  }

  @Test(
    "After a signal in the middle of an entry, by which it ends",
    arguments: [("TERM", 143), ("HUP", 129), ("QUIT", 131)])
  func signals(_ name: String, _ status: Int) throws {
    try Self.compare { window in
      try window.run("kept = 1")
      try window.type("half an ent")
      try window.wait(for: ">>> half an ent")
      try Self.signal(name, window)
      try window.wait { $0.last == "$" }
      try window.enter("echo ended with $?")
      try window.wait { $0.contains("ended with \(status)") }
      #expect(try window.screen().contains(">>> half an ent"))
      #expect(try window.sandbox.read(".local/state/gradual/history") == "kept = 1\n")
    }
  }

  @Test(
    "While it is stopped, by Ctrl-Z or by a signal; then the entry goes on",
    arguments: ["", "TSTP"])
  func stop(_ name: String) throws {
    try Self.compare { window in
      try window.run("x = 1")
      try window.type("x + 41")
      try window.press("Left")
      if name.isEmpty { try window.press("C-z") } else { try Self.signal(name, window) }
      try window.wait { $0.last == "$" && $0.contains(">>> x + 41") }
      try window.enter("stty -a > stopped; echo waits")
      try window.wait { $0.contains("waits") }
      #expect(try window.sandbox.read("stopped") == window.sandbox.read("before"))
      try window.enter("fg")
      try window.wait(for: ">>> x + 41")
      try window.press("BSpace")
      try window.wait(for: ">>> x + 1")
      try window.press("Enter")
      try window.wait(for: ">>> x + 1", "2", ">>>")
      try window.leave()
    }
  }

  @Test("After it was stopped by force, the terminal is taken again")
  func force() throws {
    try Self.compare { window in
      try window.type("20 + 2")
      try window.wait(for: ">>> 20 + 2")
      try Self.signal("STOP", window)
      try window.wait { $0.last?.hasSuffix("$") == true }
      // The shell leaves the terminal as it found it, in which Enter is no line break.
      try window.type("stty sane; echo; fg")
      try window.press("C-j")
      try window.wait(for: ">>> 20 + 2")
      try window.press("BSpace", "3", "Enter")
      try window.wait(for: ">>> 20 + 3", "23", ">>>")
      try window.leave()
    }
  }

  @Test("An interrupt from elsewhere gives the entry up and not the session")
  func interrupt() throws {
    try Self.compare { window in
      try window.run("x = 1")
      try window.type("half an ent")
      try window.wait(for: ">>> half an ent")
      try Self.signal("INT", window)
      try window.wait { $0.last == ">>>" && $0.contains(">>> half an ent") }
      try window.run("x + 1")
      try window.wait(for: ">>> x + 1", "2", ">>>")
      try window.leave()
    }
  }

  @Test("Where the terminal goes away, the program ends and its history stays")
  func hangUp() throws {
    let window = try TerminalWindow()
    try window.start("sh -c 'echo $$ > number; exec gradual'")
    try window.run("kept = 1")
    try window.type("half an ent")
    try window.wait(for: ">>> half an ent")
    window.close()
    let ended = """
      for i in $(seq 200); do kill -0 $(cat number) 2>/dev/null || exit 0; sleep 0.05; done; exit 1
      """
    #expect(try window.sandbox.shell(ended).status == 0)
    #expect(try window.sandbox.read(".local/state/gradual/history") == "kept = 1\n")
  }
}
