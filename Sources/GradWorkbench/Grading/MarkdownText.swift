import GradWorksheet

/// Text from strangers in Markdown.
enum MarkdownText {
  /// Longer names say nothing more.
  private static let longest = 80

  /// A text as code in a cell of a table, where it is neither HTML nor Markdown nor a link.
  static func code(_ text: String) -> String {
    var text = oneLine(text)
    if text.unicodeScalars.count > longest {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
    }
    if text.isEmpty { text = " " }
    // A fence longer than every run of backticks within.
    var (run, most) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      most = max(most, run)
    }
    let fence = String(repeating: "`", count: most + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    // A bar ends the cell even within code.
    let escaped = text.split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
    return fence + pad + escaped + pad + fence
  }

  /// A table; the first column is text, the others are numbers.
  static func table(_ head: [String], _ rows: [[String]], numbersFrom: Int = 1) -> String {
    let rule = head.indices.map { $0 < numbersFrom ? "---" : "---:" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
