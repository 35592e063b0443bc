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
  private let isTerminal = System.isTerminal(System.standardInput)

  init(_ console: Console, _ interrupts: HeldInterrupts, isComplete: @escaping (String) -> Bool) {
    self.console = console
    self.interrupts = interrupts
    self.isComplete = isComplete
  }

  mutating func next(prompt: String, more: String) -> Entry {
    var lines: [String] = []
    while true {
      console.print(lines.isEmpty ? prompt : more)
      console.flush()
      switch line() {
      case .interrupted: return .interrupted
      case .end: return lines.isEmpty ? .end : .text(lines.joined(separator: "\n"))
      case .text(let line):
        // A terminal shows what is typed.
        if !isTerminal { console.print(line + "\n") }
        lines.append(line)
        let text = lines.joined(separator: "\n")
        if isComplete(text) { return .text(text) }
      }
    }
  }

  /// The next line without its break.
  private mutating func line() -> Entry {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          used = end + 1
          searched = used
        }
        return .text(Self.text(bytes[used..<end]))
      }
      searched = bytes.count
      if isAtEnd {
        defer { used = bytes.count }
        return used < bytes.count ? .text(Self.text(bytes[used...])) : .end
      }
      bytes.removeFirst(used)
      searched -= used
      used = 0
      guard let piece = interrupts.read(System.standardInput) else {
        bytes = []
        searched = 0
        return .interrupted
      }
      isAtEnd = piece.isEmpty
      bytes += piece
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
