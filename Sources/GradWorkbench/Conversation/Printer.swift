/// Everything that a conversation prints, on its way out.
final class Printer {
  /// Whether what is printed is dropped, as while an answer to a question is computed.
  var isMuted = false
  private var isAtLineStart = true
  private let output: (String) -> Void

  init(_ output: @escaping (String) -> Void) { self.output = output }

  /// Prints a text.
  func print(_ text: String) {
    guard !isMuted, let last = text.utf8.last else { return }
    isAtLineStart = last == UInt8(ascii: "\n")
    output(text)
  }

  /// Ends a line that `print('a', end='')` left open: the prompt begins a line.
  func endLine() { if !isAtLineStart { print("\n") } }
}
