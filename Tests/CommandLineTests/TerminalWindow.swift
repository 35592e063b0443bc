import Foundation
import Testing

/// A shell in a window of tmux, which is a real terminal, with keys to press and a screen to read.
///
/// The window has a folder of its own, which is home, and a server of its own: windows of tests that
/// run at once know nothing of each other.
final class TerminalWindow {
  /// The home and the place of the shell.
  let sandbox: Sandbox
  /// Not in the folder, since the name of a socket must be short.
  private let server = "/tmp/gradual-\(UUID().uuidString)"
  private static let patience = Duration.seconds(20)

  /// Whether there is tmux on this machine.
  static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/tmux") }

  /// Starts a program without the files that this one has open: Foundation takes a program to be
  /// running until everything is closed that was open when it was started, and the server of tmux
  /// would hold on to all of it, for the tests that run at the same time too.
  private static let alone = """
    for file in /dev/fd/*; do
      [ "${file##*/}" -le 2 ] || eval "exec ${file##*/}>&-"
    done
    exec "$@"
    """

  /// Opens a window and waits for the shell.
  init(columns: Int = 80, rows: Int = 24) throws {
    sandbox = try Sandbox()
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", sandbox.folder.path(),
      "env PS1='$ ' /bin/sh -i")
    try wait { $0 == ["$"] }
  }

  deinit { close() }

  /// Takes the terminal away from all that run on it, whereupon the server ends.
  ///
  /// It cannot be ended by a signal: it holds back what the test that started it did.
  func close() {
    _ = try? tmux("kill-session")
    try? FileManager.default.removeItem(atPath: server)
  }

  @discardableResult
  private func tmux(_ words: String...) throws -> String { try tmux(words) }

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["bash", "-c", Self.alone, "bash", "tmux", "-u", "-S", server, "-f", "/dev/null"] + words
    process.environment = [
      "PATH": Sandbox.program.deletingLastPathComponent().path() + ":" + path,
      "HOME": sandbox.folder.path(), "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh",
      // Swift would show a crash where a signal ends the program.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    // A file and not a pipe, which the server would keep open.
    try sandbox.write(".tmux", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(
      forWritingTo: sandbox.folder.appending(path: ".tmux"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try sandbox.read(".tmux")
  }

  /// Presses keys, by the names that tmux has for them.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Presses keys as fast as can be.
  func press(together keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Types a text.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Types a line and presses Enter.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Puts a text in as the clipboard does, with or without the brackets of a paste.
  func paste(_ text: String, inBrackets: Bool) throws {
    try tmux("set-buffer", text)
    if inBrackets { try tmux("paste-buffer", "-p") } else { try tmux("paste-buffer") }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Writes down from now on what is written to the terminal, into a file of the sandbox.
  func record(_ file: String) throws {
    try tmux("pipe-pane", "-O", "cat > \(sandbox.folder.path())/\(file)")
  }

  /// What is to be seen, without blanks at the ends of the rows and without blank rows below.
  func screen() throws -> [String] {
    var lines = try tmux("capture-pane", "-p").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The cursor's row and column.
  func cursor() throws -> String {
    try tmux("display-message", "-p", "#{cursor_y} #{cursor_x}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen is as it should be.
  func wait(
    at place: SourceLocation = #_sourceLocation, until isRight: ([String]) throws -> Bool
  ) throws {
    let end = ContinuousClock.now + Self.patience
    var seen: [String] = []
    repeat {
      seen = try screen()
      if try isRight(seen) { return }
      usleep(20_000)
    } while ContinuousClock.now < end
    Issue.record("the screen stays:\n\(seen.joined(separator: "\n"))", sourceLocation: place)
    throw CancellationError()
  }

  /// Waits until these are the last rows of the screen.
  func wait(
    for rows: String..., at place: SourceLocation = #_sourceLocation
  ) throws {
    try wait(at: place) { $0.suffix(rows.count) == rows[...] }
  }

  /// Types lines of an entry, and waits behind each for the next prompt: what follows at once is
  /// taken for a paste, and not indented.
  func run(_ lines: String...) throws {
    for line in lines {
      try type(line)
      if !line.isEmpty { try wait { !Self.isPrompt($0.last) } }
      try press("Enter")
      try wait { line.isEmpty ? $0.last == ">>>" : Self.isPrompt($0.last) }
    }
  }

  private static func isPrompt(_ line: String?) -> Bool { line == ">>>" || line == "..." }

  /// Starts the program and waits for its prompt.
  func start(_ command: String = "gradual") throws {
    try enter(command)
    try wait { $0.last == ">>>" }
  }

  /// Leaves the program.
  func leave() throws {
    try press("C-d")
    try wait { $0.last == "$" }
  }
}
