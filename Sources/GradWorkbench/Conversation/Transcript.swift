/// Lines of a session that somebody copied, prompts and outputs with them.
enum Transcript {
  /// The code of a text that begins with a prompt: what stands behind the prompts, and no outputs; any
  /// other text as it is.
  static func code(of text: String) -> String {
    guard text.drop(while: \.isWhitespace).hasPrefix(">>>") else { return text }
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.drop { $0 == " " }
      for prompt in [">>> ", "... ", ">>>", "..."] where line.hasPrefix(prompt) {
        lines.append(line.dropFirst(prompt.count))
        break
      }
    }
    return lines.joined(separator: "\n")
  }
}
