/// A table in plain text.
enum TextTable {
  /// The lines, each indented by two: the first column to the left, numbers to the right.
  static func lines(head: [String], rows: [[String]]) -> [String] {
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = " "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isLeft = column == 0 || column == row.count - 1
        line += " " + (column == 0 ? "" : " ") + (isLeft ? cell + padding : padding + cell)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
