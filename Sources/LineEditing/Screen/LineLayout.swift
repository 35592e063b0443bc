/// A line of a frame cut into rows of a width.
struct LineLayout {
  private(set) var rows: [[Cell]] = [[]]
  /// Where the cursor is, should it be in this line.
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  private let width: Int
  private var column = 0

  /// Lays a prompt and what stands behind it out.
  init(_ frame: Frame, _ range: Range<Int>, prompt: [Cell], width: Int) {
    self.width = width
    for cell in prompt { place(cell) }
    var columnInLine = 0
    for index in range {
      let style = index < frame.styles.count ? frame.styles[index] : .plain
      if Code.letters.contains(frame.codes[index]) {
        // Nearly all of them; no list is made for each.
        place(Cell(text: String(frame.characters[index]), style: style))
        columnInLine += 1
        if index == frame.cursor { markLast() }
        continue
      }
      let cells = Cell.cells(of: frame.characters[index], column: columnInLine, style)
      for (number, cell) in cells.enumerated() {
        place(cell)
        columnInLine += cell.width
        if number == 0, index == frame.cursor { markLast() }
      }
    }
    if frame.cursor == range.upperBound { markCursor() }
  }

  private mutating func newRow() {
    rows.append([])
    column = 0
  }

  private mutating func place(_ cell: Cell) {
    var cell = cell
    if cell.width > width { cell = Cell(text: "\u{FFFD}", style: cell.style) }
    if column + cell.width > width { newRow() }
    rows[rows.count - 1].append(cell)
    column += cell.width
  }

  /// The cursor stands on the last cell.
  private mutating func markLast() {
    cursorRow = rows.count - 1
    cursorColumn = column - (rows[cursorRow].last?.width ?? 0)
  }

  /// The cursor stands behind the last character; behind a full row that is in the next.
  private mutating func markCursor() {
    if column >= width { newRow() }
    cursorRow = rows.count - 1
    cursorColumn = column
  }
}
