internal import LineEditing

/// Lines as the system hands them over: from a pipe, or from a terminal that can do no more.
struct PlainLines: LineSource {
  private let console: Console
  private let interrupts: HeldInterrupts
  private let isComplete: (String) -> Bool
  private var bytes: [UInt8] = []
  /// How many of the bytes were handed out.
  private var used = 0
  /// How many of the bytes were searched for the end of a line.
  private var searched = 0
  private var isAtEnd = false
  /// More bytes than anybody types or pastes, in a line and in an entry of many: a pipe without line
  /// breaks would fill the memory.
  private static let longestLine = 1 << 16
  private static let longestEntry = 1 << 20
  private let isTerminal = System.isTerminal(System.standardInput)

  init(_ console: Console, _ interrupts: HeldInterrupts, isComplete: @escaping (String) -> Bool) {
    self.console = console
    self.interrupts = interrupts
    self.isComplete = isComplete
  }

  mutating func next(_ request: EntryRequest) -> Entry {
    // What was pressed before was meant for what ran then.
    interrupts.forget()
    var lines: [String] = []
    var open = OpenText()
    var length = 0
    while true {
      console.print(lines.isEmpty ? request.prompt : request.more)
      console.flush()
      switch line() {
      case .interrupted: return .interrupted
      case .end: return lines.isEmpty ? .end : .text(lines.joined(separator: "\n"))
      case .text(let line):
        // A terminal shows what is typed.
        if !isTerminal { console.print(line + "\n") }
        lines.append(line)
        length += line.utf8.count + 1
        if length > Self.longestEntry { return refuse("an entry", Self.longestEntry) }
        // Whoever waits for an answer gets it at once.
        guard open.isWorthAsking(behind: line) || !hasLine else { continue }
        let text = lines.joined(separator: "\n")
        if isComplete(text) { return .text(text) }
      }
    }
  }

  /// Whether the next line came already.
  private var hasLine: Bool { bytes[searched...].contains(UInt8(ascii: "\n")) }

  /// The next line without its break.
  private mutating func line() -> Entry {
    while true {
      if interrupts.wasPressed {
        interrupts.forget()
        return drop()
      }
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          used = end + 1
          searched = used
        }
        return .text(Self.text(bytes[used..<end]))
      }
      searched = bytes.count
      if bytes.count - used > Self.longestLine { return refuse("a line", Self.longestLine) }
      if isAtEnd {
        defer { used = bytes.count }
        return used < bytes.count ? .text(Self.text(bytes[used...])) : .end
      }
      bytes.removeFirst(used)
      searched -= used
      used = 0
      guard let piece = interrupts.read() else { return drop() }
      isAtEnd = piece.isEmpty
      bytes += piece
    }
  }

  /// Gives up what was typed already.
  private mutating func drop() -> Entry {
    bytes = []
    searched = 0
    used = 0
    return .interrupted
  }

  /// Ends the input with what is too long in it.
  private mutating func refuse(_ what: String, _ limit: Int) -> Entry {
    (bytes, used, searched, isAtEnd) = ([], 0, 0, true)
    console.complain(
      """
      gradual: \(what) of more than \(limit >> 10) KB ends the input
      hint: are these answers? a long worksheet is a file: gradual run FILE

      """)
    return .end
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
