// Line breaks and the blanks that lines begin with; four make a step, as in most Python.
extension EditState {
  static let step = 4

  /// Whether nothing but blanks stands between the start of the line and the cursor.
  var isInIndentation: Bool {
    characters[lineStart(of: cursor)..<cursor].allSatisfy(\.isBlank)
  }

  /// Goes to the next step.
  mutating func indent() {
    let column = cursor - lineStart(of: cursor)
    insert(String(repeating: " ", count: Self.step - column % Self.step))
  }

  /// Takes a step of blanks from the start of the line.
  mutating func dedent() {
    let start = lineStart(of: cursor)
    let place = cursor
    let blanks = characters[start...].prefix(Self.step).prefix { $0 == " " }.count
    let count = blanks == 0 && start < characters.count && characters[start] == "\t" ? 1 : blanks
    guard count > 0 else { return last = .none }
    replace(start..<start + count, with: "")
    move(to: max(start, place - count))
  }

  /// Deletes a character, or back to the last step where only blanks stand before the cursor.
  mutating func backspace() {
    let start = lineStart(of: cursor)
    guard cursor > start, isInIndentation else { return deleteBackward() }
    let column = cursor - start
    let count = (column - 1) % Self.step + 1
    let blanks = characters[..<cursor].suffix(count).reversed().prefix { $0 == " " }.count
    replace(cursor - max(1, blanks)..<cursor, with: "")
  }

  /// Begins a new line, which begins with these blanks; those behind the cursor go.
  mutating func breakLine(indentation: String = "") {
    let blanks = indentation.isEmpty ? 0 : characters[cursor...].prefix(while: \.isBlank).count
    replace(cursor..<cursor + blanks, with: "\n" + indentation)
  }
}
