// Deleting, cutting out and putting back.
extension EditState {
  mutating func deleteBackward() {
    if cursor > 0 { replace(cursor - 1..<cursor, with: "") }
    last = .none
  }

  mutating func deleteForward() {
    if cursor < characters.count { replace(cursor..<cursor + 1, with: "") }
    last = .none
  }

  /// Cuts out to the end of the line; there, the line break.
  mutating func killToLineEnd() {
    let end = lineEnd(of: cursor)
    kill(cursor..<(end == cursor ? min(end + 1, characters.count) : end))
  }

  /// Cuts out to the start of the line; there, the line break before.
  mutating func killToLineStart() {
    let start = lineStart(of: cursor)
    kill((start == cursor ? max(0, start - 1) : start)..<cursor)
  }

  /// Cuts out what stands between blanks before the cursor.
  mutating func killBlankWord() { kill(blankStart(before: cursor)..<cursor) }

  mutating func killWordBackward() { kill(wordStart(before: cursor)..<cursor) }

  mutating func killWordForward() { kill(cursor..<wordEnd(after: cursor)) }

  /// What is cut out at one go is one piece.
  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let piece = String(characters[range])
    if last != .kill {
      ring.add(piece)
    } else if range.lowerBound == cursor {
      ring.append(piece)
    } else {
      ring.prepend(piece)
    }
    replace(range, with: "")
    last = .kill
  }

  /// Puts back what was cut out last.
  mutating func yank() {
    guard let piece = ring.current else { return }
    let length = characters.count
    insert(piece)
    markYank(length)
  }

  /// Right after putting back, takes what was cut out before instead.
  mutating func yankBefore() {
    guard case .yank(let range) = last else { return }
    ring.turn()
    guard let piece = ring.current else { return }
    let length = characters.count - range.count
    replace(range, with: piece)
    markYank(length)
  }

  /// The range that was put back ends at the cursor and makes up for what the text has grown.
  private mutating func markYank(_ length: Int) {
    last = .yank(max(0, cursor - max(0, characters.count - length))..<cursor)
  }

  /// Exchanges the characters around the cursor; at the end of a line, the two before it.
  mutating func transpose() {
    let start = lineStart(of: cursor)
    let end = lineEnd(of: cursor)
    let second = cursor == end ? cursor - 1 : cursor
    last = .none
    guard second > start else { return }
    replace(
      second - 1..<second + 1, with: String([characters[second], characters[second - 1]]))
  }
}
