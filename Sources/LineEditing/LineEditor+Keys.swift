// What each key does.
extension LineEditor {
  /// Takes a key; `isAlone` says that none came together with it.
  mutating func take(_ press: Press, isAlone: Bool) -> Outcome? {
    let wasTab = wasTab
    self.wasTab = false
    picture.candidates = []
    let key = press.isEarly ? press.key.asMeantEarly : press.key
    if search != nil, !takeInSearch(key) { return nil }
    switch key {
    case .text(let text): edit.type(text)
    case .paste(let text): edit.insert(text)
    case .enter: return enter(isAlone: isAlone)
    case .altEnter: edit.breakLine(indentation: guide.indentation(edit.textBeforeCursor))
    case .tab: tab(again: wasTab)
    case .control(let letter): return control(letter)
    case .alt(let letter): alt(letter)
    case .altBackspace: edit.killWordBackward()
    case .backspace: edit.backspace()
    case .delete: edit.deleteForward()
    case .shiftTab: edit.dedent()
    case .left: edit.moveLeft()
    case .right: edit.moveRight()
    case .wordLeft: edit.moveWordLeft()
    case .wordRight: edit.moveWordRight()
    case .home: edit.moveToLineStart()
    case .end: edit.moveToLineEnd()
    case .up: if !edit.moveUp() { go(to: recall.place - 1) }
    case .down: if !edit.moveDown() { go(to: recall.place + 1) }
    case .pageUp: go(to: recall.place - 1)
    case .pageDown: go(to: recall.place + 1)
    case .escape: break
    }
    return nil
  }

  private mutating func control(_ letter: Character) -> Outcome? {
    switch letter {
    case "a": edit.moveToLineStart()
    case "b": edit.moveLeft()
    case "c": return .interrupted
    case "d":
      if edit.characters.isEmpty { return .end }
      edit.deleteForward()
    case "e": edit.moveToLineEnd()
    case "f": edit.moveRight()
    case "j": edit.breakLine()
    case "k": edit.killToLineEnd()
    case "l": clearScreen()
    case "n": if !edit.moveDown() { go(to: recall.place + 1) }
    case "p": if !edit.moveUp() { go(to: recall.place - 1) }
    case "r": beginSearch(backward: true)
    case "s": beginSearch(backward: false)
    case "t": edit.transpose()
    case "u": edit.killToLineStart()
    case "w": edit.killBlankWord()
    case "y": edit.yank()
    case "z": return .suspend
    case "_": if !edit.undo() { ring() }
    default: break
    }
    return nil
  }

  private mutating func alt(_ letter: Character) {
    switch letter {
    case "b": edit.moveWordLeft()
    case "d": edit.killWordForward()
    case "f": edit.moveWordRight()
    case "n": goToSameStart(1)
    case "p": goToSameStart(-1)
    case "y": edit.yankBefore()
    case "<": go(to: 0)
    case ">": go(to: history.entries.count)
    default: break
    }
  }

  /// The bell.
  mutating func ring() { noise += "\u{7}" }

  // MARK: Enter

  /// Takes the entry, or begins another line of it.
  private mutating func enter(isAlone: Bool) -> Outcome? {
    let rest = edit.characters[edit.cursor...]
    // In the middle of several lines Enter parts one; blank lines at the end do not count.
    let isAtEnd = edit.isInLastLine || rest.allSatisfy(\.isWhitespace)
    if isAtEnd, guide.isComplete(edit.text) { return .entry(edit.text) }
    // What is pasted without brackets brings its own blanks.
    edit.breakLine(indentation: isAlone ? guide.indentation(edit.textBeforeCursor) : "")
    return nil
  }

  // MARK: History

  /// Shows the entry at a place: at its end, or where one comes from above at the end of its first
  /// line, so that the same key leads on through it.
  private mutating func go(to place: Int) {
    let entries = history.entries
    guard (0...entries.count).contains(place), place != recall.place else { return ring() }
    let isDown = place > recall.place
    edit.load(recall.go(to: place, leaving: edit.text, entries))
    if isDown { edit.move(to: edit.lineEnd(of: 0)) }
  }

  /// Shows the next entry that begins with what stands before the cursor.
  private mutating func goToSameStart(_ direction: Int) {
    let start = edit.textBeforeCursor
    let entries = history.entries
    guard let place = recall.place(direction, beginning: start, other: edit.text, entries) else {
      return ring()
    }
    let cursor = edit.cursor
    edit.load(recall.go(to: place, leaving: edit.text, entries), cursor: cursor)
  }

  /// Shows an entry that a search has found.
  mutating func show(place: Int, cursor: Int) {
    edit.load(recall.go(to: place, leaving: edit.text, history.entries), cursor: cursor)
  }

  // MARK: Tab

  private mutating func tab(again: Bool) {
    if edit.isInIndentation { return edit.indent() }
    let completion = guide.completion(edit.text, edit.cursor)
    let start = max(0, edit.cursor - completion.replaced)
    let written = edit.characters[start..<edit.cursor]
    guard let first = completion.candidates.first else { return ring() }
    let common = completion.candidates.dropFirst().reduce(Array(first)) { common, other in
      zip(common, other).prefix { $0 == $1 }.map { $0.0 }
    }
    if common.count > written.count || completion.candidates.count == 1 {
      edit.replace(start..<edit.cursor, with: String(common))
    } else if again {
      picture.candidates = completion.candidates
    } else {
      ring()
    }
    wasTab = completion.candidates.count > 1
  }
}

extension Key {
  /// What was pressed, where the terminal took it before there was a prompt: it makes a line break of
  /// Enter, and a zero (on Linux) of Ctrl-D.
  fileprivate var asMeantEarly: Key {
    switch self {
    case .control("j"): .enter
    case .control("@"): .control("d")
    default: self
    }
  }
}
