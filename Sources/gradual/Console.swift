internal import GradWorkbench

/// The two streams to the reader: results to standard output, errors to standard error.
///
/// Results are collected and written in large pieces, since a worksheet may print a million lines;
/// on a terminal every line appears when it is complete.
final class Console {
  private var pending: [UInt8] = []
  private let isInteractive = System.isTerminal(System.standardOutput)
  private let showsProgress = System.isTerminal(System.standardError)
  private var hasProgress = false
  /// Whether what was written last ended a line.
  private(set) var isAtLineStart = true

  private static let pieceSize = 1 << 16

  /// Writes to standard output.
  func print(_ text: String) {
    clearProgress()
    if let last = text.utf8.last { isAtLineStart = last == UInt8(ascii: "\n") }
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pieceSize || isInteractive && text.utf8.last == UInt8(ascii: "\n") {
      flush()
    }
  }

  /// Writes to standard error, after everything that was printed before.
  ///
  /// On a terminal it is broken into lines of its width, but for the lines of a worksheet. Elsewhere it
  /// stays as it is, since somebody may look for its words in a log.
  func complain(_ text: String) {
    flush()
    clearProgress()
    var text = text
    if let columns = System.columns(System.standardError) {
      text = fitted(text, to: columns) { !$0.hasPrefix("    ") }
    }
    // Nobody is left to be told that standard error is closed.
    try? System.writeAll(Array(text.utf8), to: System.standardError)
  }

  /// Tells a reader at a terminal what is no result, such as how long it took; nothing elsewhere.
  func remark(_ text: String) {
    if showsProgress { complain(text) }
  }

  /// Shows on a terminal what long work is at; nothing elsewhere.
  func progress(_ text: String) {
    guard showsProgress else { return }
    flush()
    try? System.writeAll(Array("\r\u{1B}[K\(text)".utf8), to: System.standardError)
    hasProgress = true
  }

  /// Takes the line of progress away.
  func clearProgress() {
    guard hasProgress else { return }
    try? System.writeAll(Array("\r\u{1B}[K".utf8), to: System.standardError)
    hasProgress = false
  }

  /// Writes what was collected.
  func flush() {
    guard !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    do throws(System.Failure) {
      try System.writeAll(bytes, to: System.standardOutput)
    } catch {
      if error.isClosedPipe { System.endWithClosedPipe() }
      complain("gradual: cannot write the output: \(error.words)\n")
      System.end(ExitStatus.usage.rawValue)
    }
  }
}
