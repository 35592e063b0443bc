// What %help says; a terminal of 80 columns shows every line whole.
extension PercentCommand {
  /// All commands, a line each.
  static var list: String {
    // A longer one has its summary below it.
    let width = 19
    let lines = allCases.flatMap { command in
      let usage = "  \(command.usage)"
      if command.usage.count > width {
        return [usage, String(repeating: " ", count: width + 4) + command.summary]
      }
      let pad = String(repeating: " ", count: width + 2 - command.usage.count)
      return [usage + pad + command.summary]
    }
    return lines.map { $0 + "\n" }.joined()
      + "\nNAME? says what a variable holds or what a function does, as in: softmax?\n"
      + "%help keys lists the keys for editing\n"
  }

  /// More about one of them.
  var help: String {
    "\(usage)\n\(summary)\n\n" + PercentCommand.wrapped(detail, to: 79)
  }

  /// A text whose paragraphs have lines of at most so many characters.
  private static func wrapped(_ text: String, to width: Int) -> String {
    var result = ""
    var line = ""
    func finish() {
      if !line.isEmpty { result += line + "\n" }
      line = ""
    }
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if part.isEmpty {
        finish()
        if !result.hasSuffix("\n\n") { result += "\n" }
      }
      for word in part.split(separator: " ") {
        if line.count + 1 + word.count > width { finish() }
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    finish()
    while result.hasSuffix("\n\n") { result.removeLast() }
    return result
  }
}
