/// A frame cut into rows of a width.
///
/// A text may be much taller than the screen, and every key lays it out anew. So the rows of most lines
/// are only counted, and made when they are to be seen.
struct Layout {
  /// A line of the text and its place among the rows.
  private struct Line {
    let range: Range<Int>
    let firstRow: Int
    let rowCount: Int
  }

  private let frame: Frame
  private let width: Int
  private var lines: [Line] = []
  /// How many rows there are.
  private(set) var rowCount = 0
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0

  /// Lays the prompts and the text out.
  init(_ frame: Frame, width: Int) {
    self.frame = frame
    self.width = max(1, width)
    let prompts = [frame.prompt, frame.more].map { prompt in
      prompt.flatMap { Cell.cells(of: $0, column: 0) }
    }
    var start = 0
    while true {
      let rest = frame.codes[start...]
      let end = rest.firstIndex(of: Code.lineBreak) ?? frame.codes.count
      add(start..<end, prompts[start == 0 ? 0 : 1])
      if end == frame.codes.count { return }
      start = end + 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ prompt: [Cell]) {
    let hasCursor = range.contains(frame.cursor) || frame.cursor == range.upperBound
    let isPlain =
      !hasCursor && prompt.allSatisfy { $0.width == 1 }
      && frame.codes[range].allSatisfy { Code.letters.contains($0) }
    var count = max(1, (prompt.count + range.count + width - 1) / width)
    if !isPlain {
      let line = LineLayout(frame, range, prompt: prompt, width: width)
      count = line.rows.count
      if hasCursor { (cursorRow, cursorColumn) = (rowCount + line.cursorRow, line.cursorColumn) }
    }
    lines.append(Line(range: range, firstRow: rowCount, rowCount: count))
    rowCount += count
  }

  /// Some of the rows.
  func rows(_ range: Range<Int>) -> [[Cell]] {
    var result: [[Cell]] = []
    for line in lines where line.firstRow < range.upperBound {
      let first = line.firstRow
      if first + line.rowCount <= range.lowerBound { continue }
      let prompt = first == 0 ? frame.prompt : frame.more
      let rows = LineLayout(
        frame, line.range, prompt: prompt.flatMap { Cell.cells(of: $0, column: 0) }, width: width
      ).rows
      result += rows[range.clamped(to: first..<first + line.rowCount).shifted(by: -first)]
    }
    return result
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Self { lowerBound + offset..<upperBound + offset }
}
