/// Paints pictures on a terminal, and of each only what is new.
///
/// What is painted begins in the row of the prompt, wherever that is on the screen: all moves are
/// counted from it. Rows are ended by the painter and never by the terminal, so that it does not
/// matter what a terminal does behind the last column. A picture taller than the screen is seen
/// through a window that follows the cursor.
struct Screen {
  private(set) var width: Int
  private(set) var height: Int
  private var rows: [[Cell]] = []
  /// Where the terminal's cursor is, counted from the first row.
  private var row = 0
  /// Its column; at least the width where the last column was just filled.
  private var column = 0
  /// The first row of the text that is seen.
  private var top = 0
  private var output = ""

  /// Nothing is painted yet, and the cursor stands at the start of a row.
  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
  }

  // MARK: What is wanted

  /// What changes the screen so that it shows a picture.
  mutating func show(_ picture: Picture) -> String {
    let layout = Layout(picture, width: width)
    let least = min(layout.rows.count, (height + 1) / 2)
    let below = Columns.rows(picture.candidates, width: width, height: height - least)
    let room = height - below.count
    scroll(to: layout.cursorRow, of: layout.rows.count, room)
    paint(Array(layout.rows[top..<min(top + room, layout.rows.count)]) + below)
    move(to: layout.cursorRow - top, layout.cursorColumn)
    return takeOutput()
  }

  /// What leaves a picture on the screen, whole, with the cursor at the start of the row below it.
  mutating func finish(_ picture: Picture) -> String {
    var picture = picture
    picture.candidates = []
    // A cursor behind a full row would need a row more.
    picture.cursor = -1
    let layout = Layout(picture, width: width)
    if layout.rows.count > height {
      // The rows that were out of sight go by, and can be found by scrolling back.
      move(to: 0, 0)
      output += "\u{1B}[J"
      rows = [[]]
      for (index, cells) in layout.rows.enumerated() {
        if index > 0 { output += "\r\n" }
        write(cells[...], at: 0)
      }
    } else {
      paint(layout.rows)
      if row != rows.count - 1 { move(to: rows.count - 1, 0) }
    }
    output += "\r\n"
    forget()
    return takeOutput()
  }

  /// What empties the screen; the next picture begins at its top.
  mutating func clear() -> String {
    forget()
    return "\u{1B}[H\u{1B}[2J"
  }

  /// What takes the picture away after the terminal was given another size.
  ///
  /// Most terminals break rows anew that have become too long. Where the cursor has gone follows from
  /// that.
  mutating func resize(width: Int, height: Int) -> String {
    let width = max(1, width)
    var up = min(column, max(0, self.width - 1)) / width
    for cells in rows.prefix(row) { up += max(0, cells.columns - 1) / width + 1 }
    self.width = width
    self.height = max(1, height)
    forget()
    return "\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J"
  }

  /// Says that something else was written: the cursor stands at the start of a row with nothing
  /// below it.
  mutating func forget() {
    rows = []
    row = 0
    column = 0
  }

  // MARK: Painting

  /// Moves the window as little as need be.
  private mutating func scroll(to cursor: Int, of count: Int, _ room: Int) {
    top = min(top, max(0, count - room))
    if cursor < top { top = cursor }
    if cursor >= top + room { top = cursor - room + 1 }
  }

  private mutating func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  private mutating func paint(_ new: [[Cell]]) {
    if rows.isEmpty {
      output += "\u{1B}[J"
      rows = [[]]
    }
    for (index, cells) in new.enumerated() {
      if index >= rows.count {
        move(to: rows.count - 1, 0)
        output += "\r\n"
        row += 1
        rows.append([])
      }
      if rows[index] != cells { repaint(index, cells) }
    }
    if rows.count > new.count {
      move(to: new.count, 0)
      output += "\u{1B}[J"
      rows.removeLast(rows.count - new.count)
    }
  }

  /// Writes what is new in a row.
  private mutating func repaint(_ index: Int, _ new: [Cell]) {
    let old = rows[index]
    let same = zip(old, new).prefix { $0 == $1 }.count
    let oldWidth = old.columns
    let newWidth = new.columns
    var sameEnd = 0
    if oldWidth == newWidth {
      let left = min(old.count, new.count) - same
      sameEnd = min(left, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
    }
    move(to: index, Array(new[..<same]).columns)
    write(new[same..<new.count - sameEnd], at: column)
    if newWidth < oldWidth { output += "\u{1B}[K" }
    rows[index] = new
  }

  private mutating func write(_ cells: ArraySlice<Cell>, at start: Int) {
    column = start
    var style = Style.plain
    for cell in cells {
      if cell.style != style {
        output += cell.style.sequence
        style = cell.style
      }
      if cell.isUncertain {
        // However wide the terminal draws it, what comes next stands where it should.
        output += String(repeating: " ", count: cell.width) + "\u{1B}[\(column + 1)G" + cell.text
        column += cell.width
        if column < width { output += "\u{1B}[\(column + 1)G" }
      } else {
        output += cell.text
        column += cell.width
      }
    }
    if style != .plain { output += Style.plain.sequence }
  }

  private mutating func move(to row: Int, _ column: Int) {
    if row == self.row, column == self.column, column < width { return }
    // Behind a full row terminals differ in what a move does.
    if self.column >= width || column == 0 {
      output += "\r"
      self.column = 0
    }
    if row < self.row { output += "\u{1B}[\(self.row - row)A" }
    if row > self.row { output += "\u{1B}[\(row - self.row)B" }
    if column != self.column { output += "\u{1B}[\(column + 1)G" }
    self.row = row
    self.column = column
  }
}

extension [Cell] {
  /// How many columns the cells take.
  var columns: Int { reduce(0) { $0 + $1.width } }
}
