/// A grid of characters, each of which is either a mark or eight dots of braille.
///
/// Dots are finer than characters, twice from left to right and four times from top to bottom, so
/// lines are drawn in them; a mark in the same place hides them.
struct Braille {
  let width: Int
  let height: Int
  private var dots: [UInt8]
  private var marks: [Character?]
  private var grounds: [Character?]

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    dots = Array(repeating: 0, count: width * height)
    marks = Array(repeating: nil, count: width * height)
    grounds = marks
  }

  /// A character that is seen where there are neither dots nor a mark.
  mutating func ground(_ character: Character, column: Int, row: Int) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    grounds[row * width + column] = character
  }

  /// A character in the place of all dots, (0, 0) at the top left.
  mutating func mark(_ character: Character, column: Int, row: Int) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    marks[row * width + column] = character
  }

  /// A line from dot to dot, or, dotted, every so many dots of it.
  ///
  /// After J. Bresenham, IBM Systems Journal 4, 1965.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), every stride: Int = 1
  ) {
    var (x, y) = start
    var count = 0
    let (dx, dy) = (abs(end.x - x), -abs(end.y - y))
    let (stepX, stepY) = (x < end.x ? 1 : -1, y < end.y ? 1 : -1)
    var error = dx + dy
    while true {
      if count % stride == 0 { set(x, y) }
      count += 1
      if (x, y) == end { return }
      let twice = 2 * error
      if twice >= dy {
        error += dy
        x += stepX
      }
      if twice <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// The bits of the dots of a character, row by row, as Unicode has numbered them.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private mutating func set(_ x: Int, _ y: Int) {
    guard (0..<2 * width).contains(x), (0..<4 * height).contains(y) else { return }
    dots[y / 4 * width + x / 2] |= Braille.bits[y % 4][x % 2]
  }

  /// A row of the grid as text.
  func text(row: Int) -> String {
    var text = ""
    for place in row * width..<(row + 1) * width {
      if let mark = marks[place] {
        text.append(mark)
      } else if dots[place] == 0 {
        text.append(grounds[place] ?? " ")
      } else if let scalar = Unicode.Scalar(0x2800 + UInt32(dots[place])) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
