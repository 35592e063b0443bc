// Where the cursor can go.
extension EditState {
  /// The place of the first character of the line at a place.
  func lineStart(of place: Int) -> Int {
    (characters[..<place].lastIndex(of: "\n") ?? -1) + 1
  }

  /// The place behind the last character of the line at a place.
  func lineEnd(of place: Int) -> Int {
    characters[place...].firstIndex(of: "\n") ?? characters.count
  }

  /// Whether the cursor stands in the first line.
  var isInFirstLine: Bool { lineStart(of: cursor) == 0 }

  /// Whether the cursor stands in the last line.
  var isInLastLine: Bool { lineEnd(of: cursor) == characters.count }

  mutating func moveLeft() { move(to: cursor - 1) }

  mutating func moveRight() { move(to: cursor + 1) }

  mutating func moveToLineStart() { move(to: lineStart(of: cursor)) }

  mutating func moveToLineEnd() { move(to: lineEnd(of: cursor)) }

  mutating func moveWordLeft() { move(to: wordStart(before: cursor)) }

  mutating func moveWordRight() { move(to: wordEnd(after: cursor)) }

  /// Moves into the line above; false in the first line.
  mutating func moveUp() -> Bool {
    let start = lineStart(of: cursor)
    if start == 0 { return false }
    moveVertically(from: cursor - start, to: lineStart(of: start - 1))
    return true
  }

  /// Moves into the line below; false in the last line.
  mutating func moveDown() -> Bool {
    let end = lineEnd(of: cursor)
    if end == characters.count { return false }
    moveVertically(from: cursor - lineStart(of: cursor), to: end + 1)
    return true
  }

  /// A short line on the way does not make the cursor forget the column that it came from.
  private mutating func moveVertically(from column: Int, to start: Int) {
    var column = column
    if case .vertical(let first) = last { column = first }
    move(to: min(start + column, lineEnd(of: start)))
    last = .vertical(column)
  }

  /// Where the word begins that ends at a place or before it.
  func wordStart(before place: Int) -> Int {
    start(before: place) { $0.isInWord }
  }

  /// Where the word ends that begins at a place or behind it.
  func wordEnd(after place: Int) -> Int {
    var place = place
    while place < characters.count, !characters[place].isInWord { place += 1 }
    while place < characters.count, characters[place].isInWord { place += 1 }
    return place
  }

  /// Where what stands between blanks begins that ends at a place or before it.
  func blankStart(before place: Int) -> Int {
    start(before: place) { !$0.isWhitespace }
  }

  private func start(before place: Int, of isPart: (Character) -> Bool) -> Int {
    var place = place
    while place > 0, !isPart(characters[place - 1]) { place -= 1 }
    while place > 0, isPart(characters[place - 1]) { place -= 1 }
    return place
  }
}
