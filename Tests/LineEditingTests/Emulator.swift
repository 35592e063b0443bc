/// A terminal in a few lines, which knows the sequences that the editor may use and no others.
struct Emulator {
  let height: Int
  private(set) var width: Int
  /// What went out at the top.
  private(set) var gone: [String] = []
  private(set) var row: Int
  private(set) var column = 0
  private(set) var bells = 0
  /// What was written that this terminal does not know, and line breaks that it had to make.
  private(set) var complaints: [String] = []
  /// The columns of each row; the second column of a wide letter is empty.
  private var grid: [[String]]
  /// Behind a full row the cursor waits for the next letter.
  private var isBehindRow = false
  /// Whether letters that make one character are drawn as one, as few terminals do.
  private let drawsClusters: Bool
  private var joins = false
  private var isPlain = true

  init(width: Int, height: Int, row: Int = 0, drawsClusters: Bool = false) {
    self.width = width
    self.height = height
    self.row = row
    self.drawsClusters = drawsClusters
    grid = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  /// The rows without the blanks at their ends.
  var lines: [String] { grid.map { Self.line($0) } }

  /// The rows down to the last that is not blank.
  var text: [String] {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func line(_ cells: [String]) -> String {
    var cells = cells
    while cells.last == " " { cells.removeLast() }
    return cells.joined()
  }

  mutating func feed(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r":
        column = 0
        isBehindRow = false
      case "\n": lineFeed()
      case "\u{7}": bells += 1
      case "\u{1B}": escape(&rest)
      case "\u{0}"..<" ", "\u{7F}": complaints.append("control \(scalar.value)")
      default: put(scalar)
      }
    }
    if !isPlain { complaints.append("colours are left on") }
  }

  private mutating func lineFeed() {
    isBehindRow = false
    if row < height - 1 { return row += 1 }
    gone.append(Self.line(grid.removeFirst()))
    grid.append(Array(repeating: " ", count: width))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let isSecondOfFlag =
      Self.isFlag(scalar) && previous.unicodeScalars.count == 1
      && previous.unicodeScalars.allSatisfy(Self.isFlag)
    let isJoining = drawsClusters && (joins || isSecondOfFlag)
    joins = scalar == "\u{200D}"
    let size = Self.columns(scalar)
    if size == 0 || isJoining {
      grid[row][place] += String(scalar)
      return
    }
    if isBehindRow || column + size > width {
      complaints.append("wrapped")
      column = 0
      lineFeed()
    }
    clear(column)
    if size == 2 { clear(column + 1) }
    grid[row][column] = String(scalar)
    if size == 2 { grid[row][column + 1] = "" }
    column += size
    if column == width {
      column -= 1
      isBehindRow = true
    }
  }

  /// The column of the letter that was written last.
  private var place: Int {
    var place = isBehindRow ? column : max(0, column - 1)
    while place > 0, grid[row][place] == "" { place -= 1 }
    return place
  }

  private var previous: String { grid[row][place] }

  /// Overwriting half of a wide letter takes its other half away.
  private mutating func clear(_ column: Int) {
    if grid[row][column] == "", column > 0 { grid[row][column - 1] = " " }
    if column + 1 < width, grid[row][column + 1] == "" { grid[row][column + 1] = " " }
    grid[row][column] = " "
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else { return complaints.append("escape") }
    var parameter = ""
    while let scalar = rest.popFirst() {
      if !("@"..."~").contains(scalar) {
        parameter.unicodeScalars.append(scalar)
        continue
      }
      let count = max(1, Int(parameter) ?? 1)
      switch (scalar, parameter) {
      case ("A", _): row = max(0, row - count)
      case ("B", _): row = min(height - 1, row + count)
      case ("G", _): column = min(width, count) - 1
      case ("H", ""): (row, column) = (0, 0)
      case ("K", ""): for column in column..<width { clear(column) }
      case ("J", ""):
        for column in column..<width { clear(column) }
        for row in row + 1..<max(row + 1, height) { blank(row) }
      case ("J", "2"): for row in 0..<height { blank(row) }
      case ("m", _):
        isPlain = parameter.isEmpty
        return
      default: complaints.append("ESC [ \(parameter) \(scalar)")
      }
      if scalar == "K" || scalar == "J", isBehindRow || !isPlain {
        complaints.append("erased behind a row, or in colours")
      }
      isBehindRow = false
      return
    }
  }

  private mutating func blank(_ row: Int) {
    grid[row] = Array(repeating: " ", count: width)
  }

  /// Takes another width: rows that are too long are broken, as most terminals do.
  mutating func resize(width new: Int) {
    var rows: [[String]] = []
    var cursorRow = 0
    for (index, cells) in grid.enumerated() {
      var cells = cells
      while cells.last == " " { cells.removeLast() }
      if index == row { cursorRow = rows.count + column / new }
      repeat {
        var part = Array(cells.prefix(new))
        cells = Array(cells.dropFirst(new))
        part += Array(repeating: " ", count: new - part.count)
        rows.append(part)
      } while !cells.isEmpty
    }
    column %= new
    isBehindRow = false
    // Blank rows at the bottom go first, then rows at the top.
    while rows.count > height, rows.count - 1 > cursorRow,
      rows.last?.allSatisfy({ $0 == " " }) == true
    {
      rows.removeLast()
    }
    while rows.count > height {
      gone.append(Self.line(rows.removeFirst()))
      cursorRow -= 1
    }
    width = new
    row = max(0, cursorRow)
    grid = rows
  }

  private static func isFlag(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200D, 0xFE0F: 0
    case 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60, 0x1F300...0x1F64F, 0x1F900...0x1F9FF: 2
    default: 1
    }
  }
}
