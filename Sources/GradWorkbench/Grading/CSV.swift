import GradExplain
import GradWorksheet

/// Marks as a table for spreadsheets: RFC 4180, one row per file.
public enum CSV {
  /// The first row.
  public static let header = row([
    "file", "status", "claims", "right", "rounded", "follows", "wrong", "here_only", "shape",
    "mark", "mark_with_follow_through", "first_mistake", "mistakes",
  ])

  /// The row of a file that was graded.
  public static func row(_ marks: Marks) -> String {
    let verdicts: [Verdict] = [.right, .rounded, .follows, .wrong, .hereOnly, .shape]
    return row(
      [marks.file, marks.status.rawValue, "\(marks.claims)"]
        + verdicts.map { "\(marks.count($0))" }
        + [
          share(marks.mark), share(marks.markWithFollowThrough), marks.firstMistake ?? "",
          marks.mistakes.joined(separator: " "),
        ])
  }

  /// The row of a file that nobody got to grade, since grading was interrupted.
  public static func row(ungraded file: String) -> String {
    row([file, "interrupted"] + Array(repeating: "0", count: 9) + ["", ""])
  }

  /// Four digits are more than anyone grades by.
  private static func share(_ share: Double) -> String {
    pythonText((share * 10_000).rounded() / 10_000)
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that no spreadsheet takes for a formula, and no terminal for a command.
  static func cell(_ text: String) -> String {
    var text = oneLine(text)
    // A tab or a line break at the start is shown, not sent, so it leads no spreadsheet astray.
    if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
