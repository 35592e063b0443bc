/// Words in columns, filled downwards, as `ls` shows files.
enum Columns {
  private static let gap = 2

  /// The rows, of which there are at most so many; the last one then says how many words are missing.
  static func rows(_ words: [String], width: Int, height: Int) -> [[Cell]] {
    guard height > 0, width > 0, !words.isEmpty else { return [] }
    let cells = words.map { cut($0, to: width) }
    let widest = cells.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    let columns = max(1, (width + gap) / (widest + gap))
    let needed = (words.count + columns - 1) / columns
    if needed <= height {
      return (0..<needed).map { row in
        line(stride(from: row, to: cells.count, by: needed).map { cells[$0] }, widest)
      }
    }
    let shown = (height - 1) * columns
    let rows = (0..<height - 1).map { row in
      line(stride(from: row, to: shown, by: height - 1).map { cells[$0] }, widest)
    }
    return rows + [cut("... and \(words.count - shown) more", to: width)]
  }

  private static func line(_ words: [[Cell]], _ widest: Int) -> [Cell] {
    var line: [Cell] = []
    for word in words {
      if !line.isEmpty { line += blanks(gap) }
      line += word + blanks(widest - word.reduce(0) { $0 + $1.width })
    }
    while line.last == .blank { line.removeLast() }
    return line
  }

  private static func blanks(_ count: Int) -> [Cell] { Array(repeating: .blank, count: count) }

  private static func cut(_ word: String, to width: Int) -> [Cell] {
    var cells = word.flatMap { Cell.cells(of: $0, column: 0) }
    var total = cells.reduce(0) { $0 + $1.width }
    if total <= width { return cells }
    while total > width - 1, let last = cells.popLast() { total -= last.width }
    return cells + [Cell(text: "\u{2026}")]
  }
}
