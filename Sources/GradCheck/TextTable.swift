/// A table in plain text.
package enum TextTable {
  /// The lines, each indented by two.
  ///
  /// - Parameters:
  ///   - head: The first line.
  ///   - rows: The others, of as many cells.
  ///   - right: The columns whose cells stand to the right, as numbers do; nil for all but the first
  ///     and the last.
  /// - Returns: The lines, without blanks at their ends.
  package static func lines(
    head: [String], rows: [[String]], right: Range<Int>? = nil
  ) -> [String] {
    let right = right ?? 1..<max(1, head.count - 1)
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = " "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let text = right.contains(column) ? padding + cell : cell + padding
        line += " " + (column == 0 ? "" : " ") + text
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
