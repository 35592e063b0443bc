/// The terminal while an entry is written on it: every key is handed over at once, and signals are
/// answered in between.
struct Keyboard {
  /// What came.
  enum Event {
    case keys([UInt8])
    /// Nothing, for as long as was asked for.
    case pause
    case call(System.SignalWatch.Call)
    /// There is no terminal any more.
    case end
  }

  private let mode: System.TerminalMode
  private var watch: System.SignalWatch?
  private var calls: [System.SignalWatch.Call] = []

  /// Reads this much at most before it is looked at.
  private static let limit = 1 << 20

  /// Takes the terminal; nil where there is none any more.
  init?() {
    guard let mode = try? System.TerminalMode() else { return nil }
    self.mode = mode
    take()
  }

  private mutating func take() {
    if watch == nil { watch = System.SignalWatch() }
    try? mode.setRaw()
    write(Self.pasteOn)
  }

  /// Gives the terminal back as it was.
  mutating func giveBack() {
    write(Self.pasteOff)
    // A terminal that has gone away needs nothing any more.
    try? mode.set()
    watch?.end()
    watch = nil
  }

  /// Takes the terminal again after it was given back, or after others had it.
  mutating func takeAgain() {
    take()
    write("\r")
  }

  /// Terminals mark the begin and end of what is pasted.
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  /// Goes to the start of a row with nothing in it, whatever was written there or echoed.
  ///
  /// A full row of blanks ends in this row where nothing stood in it, and else in the next.
  func beginRow() {
    write(String(repeating: " ", count: System.terminalSize.columns) + "\r")
  }

  /// Writes to the terminal; where it has gone away, reading says so.
  func write(_ text: String) {
    if !text.isEmpty { try? System.writeAll(Array(text.utf8), to: System.standardOutput) }
  }

  /// What was typed already.
  func readAtOnce() -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < Self.limit, System.hasKeys {
      guard let piece = try? System.readPiece(System.standardInput), !piece.isEmpty else { break }
      bytes += piece
    }
    return bytes
  }

  /// Waits for what comes next, at most so many seconds.
  mutating func wait(seconds: Double?) -> Event {
    guard let watch else { return .end }
    while calls.isEmpty {
      switch System.waitForKeys(seconds: seconds, letting: watch) {
      case .input:
        let bytes = readAtOnce()
        return bytes.isEmpty ? .end : .keys(bytes)
      case .pause: return .pause
      case .signal: calls = watch.takeCalls()
      case .failure: return .end
      }
    }
    return .call(calls.removeFirst())
  }
}
