/// What is to be seen: prompts, the text, the cursor, and what is listed below.
struct Picture {
  /// What stands before the first line.
  var prompt = ""
  /// What stands before every other line.
  var more = ""
  var characters: [Character] = []
  /// How many characters stand before the cursor; less than 0 where none is to be seen.
  var cursor = 0
  /// How each character looks; plain where it is missing.
  var styles: [Style] = []
  /// What could be completed; listed in columns below the text.
  var candidates: [String] = []
}

/// A picture cut into rows of a width.
struct Layout: Equatable {
  private(set) var rows: [[Cell]] = [[]]
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  private let width: Int
  private var column = 0

  /// Lays the prompts and the text out.
  init(_ picture: Picture, width: Int) {
    self.width = max(1, width)
    put(picture.prompt)
    var columnInLine = 0
    for (index, character) in picture.characters.enumerated() {
      if character == "\n" {
        if index == picture.cursor { markCursor() }
        newRow()
        put(picture.more)
        columnInLine = 0
        continue
      }
      let style = index < picture.styles.count ? picture.styles[index] : .plain
      if let letter = character.asciiValue, (0x20...0x7E).contains(letter) {
        // Nearly all of them; no list is made for each.
        place(Cell(text: String(character), style: style))
        columnInLine += 1
        if index == picture.cursor { markLast() }
        continue
      }
      let cells = Cell.cells(of: character, column: columnInLine, style)
      for (number, cell) in cells.enumerated() {
        place(cell)
        columnInLine += cell.width
        if number == 0, index == picture.cursor { markLast() }
      }
    }
    if picture.cursor >= picture.characters.count { markCursor() }
  }

  private mutating func put(_ prompt: String) {
    for character in prompt {
      for cell in Cell.cells(of: character, column: 0) { place(cell) }
    }
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
