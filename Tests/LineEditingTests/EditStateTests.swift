import Testing

@testable import LineEditing

@Suite("Editing")
struct EditStateTests {
  /// A text with `|` where the cursor stands.
  private static func state(_ marked: String) -> EditState {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var state = EditState(parts.joined())
    state.move(to: parts[0].count)
    return state
  }

  private static func marked(_ state: EditState) -> String {
    var characters = state.characters
    characters.insert("|", at: state.cursor)
    return String(characters)
  }

  typealias Deed = @Sendable (inout EditState) -> Void

  private static func check(_ before: String, _ after: String, _ deed: (inout EditState) -> Void) {
    var state = Self.state(before)
    deed(&state)
    #expect(marked(state) == after)
    let whole = marked(state)
    #expect(EditState(state.text).characters == state.characters, "\(whole)")
  }

  @Test("Moves")
  func moves() {
    Self.check("ab|c", "a|bc") { $0.moveLeft() }
    Self.check("|abc", "|abc") { $0.moveLeft() }
    Self.check("ab\n|c", "ab|\nc") { $0.moveLeft() }
    Self.check("abc|", "abc|") { $0.moveRight() }
    Self.check("a|🇩🇪c", "a🇩🇪|c") { $0.moveRight() }
    Self.check("ab\nc|d\ne", "ab\n|cd\ne") { $0.moveToLineStart() }
    Self.check("ab\n|cd\ne", "ab\ncd|\ne") { $0.moveToLineEnd() }
    Self.check("x = f|oo_1 + b", "x = foo_1| + b") { $0.moveWordRight() }
    Self.check("x = foo| + bar", "x = foo + bar|") { $0.moveWordRight() }
    Self.check("x = foo_1  |+ b", "x = |foo_1  + b") { $0.moveWordLeft() }
    Self.check("| (a", "| (a") { $0.moveWordLeft() }
    Self.check("a (|", "|a (") { $0.moveWordLeft() }
  }

  @Test("Up and down keep the column over shorter lines")
  func vertical() {
    Self.check("abcdef\nab\nabcd|ef", "abcd|ef\nab\nabcdef") {
      _ = $0.moveUp()
      _ = $0.moveUp()
    }
    Self.check("abcdef\nab\nabcd|ef", "abcdef\nab\nabcd|ef") {
      _ = $0.moveUp()
      _ = $0.moveUp()
      _ = $0.moveDown()
      _ = $0.moveDown()
    }
    // Another move makes it forget.
    Self.check("abcdef\nab\nabcd|ef", "ab|cdef\nab\nabcdef") {
      _ = $0.moveUp()
      $0.moveLeft()
      $0.moveRight()
      _ = $0.moveUp()
    }
    var state = Self.state("a|b\ncd")
    let moved = [state.moveUp(), state.moveDown(), state.moveDown()]
    #expect(moved == [false, true, false])
  }

  @Test("Letters that meet become one character")
  func meeting() {
    Self.check("e|x", "e\u{301}|x") { $0.type("\u{301}") }
    Self.check("🇩🇪|", "🇩🇪🇫|") { $0.type("🇫") }
    Self.check("|🇩🇪🇫", "🇷🇩|🇪🇫") { $0.type("🇷") }
    Self.check("👩|👧", "👩\u{200D}👧|") { $0.type("\u{200D}") }
    Self.check("a\u{301}|b", "|b") { $0.backspace() }
    // A letter before an accent that stood alone, and after what parted them went.
    var state = EditState("\u{301}x")
    state.move(to: 0)
    state.type("e")
    #expect(state.characters == ["e\u{301}", "x"] && state.cursor == 1)
    state = EditState("ex\n\u{301}")
    state.move(to: 2)
    state.backspace()
    #expect(state.characters == ["e", "\n", "\u{301}"] && state.cursor == 1)
    state.deleteForward()
    #expect(state.characters == ["e\u{301}"] && state.cursor == 1)
  }

  @Test("Deleting and cutting out")
  func kills() {
    Self.check("ab|c", "a|c") { $0.backspace() }
    Self.check("a|bc", "a|c") { $0.deleteForward() }
    Self.check("abc|", "abc|") { $0.deleteForward() }
    Self.check("ab|cd\nef", "ab|\nef") { $0.killToLineEnd() }
    Self.check("ab|\nef", "ab|ef") { $0.killToLineEnd() }
    Self.check("ab\ncd|e", "ab\n|e") { $0.killToLineStart() }
    Self.check("ab\n|cd", "ab|cd") { $0.killToLineStart() }
    Self.check("a.b c.d |e", "a.b |e") { $0.killBlankWord() }
    Self.check("a.b c.d |e", "a.b c.|e") { $0.killWordBackward() }
    Self.check("a |b.c", "a |.c") { $0.killWordForward() }
    Self.check("|", "|") {
      $0.backspace()
      $0.killToLineEnd()
      $0.killToLineStart()
      $0.killBlankWord()
      $0.killWordForward()
      $0.yank()
      $0.yankBefore()
      $0.transpose()
    }
  }

  @Test("What is cut out at one go is put back as one piece, and older pieces follow")
  func yanks() {
    Self.check("one two three| four", "one two three four|") {
      $0.killWordBackward()
      $0.killWordBackward()
      $0.killToLineEnd()
      $0.yank()
    }
    // A move in between parts the pieces.
    Self.check("a b|", "b|") {
      $0.killWordBackward()
      $0.moveToLineStart()
      $0.killToLineEnd()
      $0.yank()
      $0.yankBefore()
    }
    Self.check("|", "b|") {
      for piece in ["a", "b", "c"] { $0.ring.add(piece) }
      $0.yank()
      for _ in 0..<4 { $0.yankBefore() }
    }
    // Only right after putting back.
    Self.check("|", "b|") {
      for piece in ["a", "b"] { $0.ring.add(piece) }
      $0.yank()
      $0.moveLeft()
      $0.moveRight()
      $0.yankBefore()
    }
    // A piece that grew together with what is there cannot be told from it, and stays.
    Self.check("ae|", "ae\u{301}x|") {
      for piece in ["x", "\u{301}"] { $0.ring.add(piece) }
      $0.yank()
      $0.yankBefore()
    }
  }

  @Test("Exchanging characters")
  func transposes() {
    Self.check("ab|c", "acb|") { $0.transpose() }
    Self.check("abc|", "acb|") { $0.transpose() }
    Self.check("|abc", "|abc") { $0.transpose() }
    Self.check("ab\n|c", "ab\n|c") { $0.transpose() }
    Self.check("ab\nc|", "ab\nc|") { $0.transpose() }
  }

  @Test("Indentation goes by steps")
  func indentation() {
    Self.check("  |x", "    |x") { $0.indent() }
    Self.check("    |x", "        |x") { $0.indent() }
    Self.check("a\n        |x", "a\n    |x") { $0.backspace() }
    Self.check("      |x", "    |x") { $0.backspace() }
    Self.check(" |x", "|x") { $0.backspace() }
    Self.check("    a  |x", "    a |x") { $0.backspace() }
    Self.check("\t|x", "|x") { $0.backspace() }
    Self.check("a\n|x", "a|x") { $0.backspace() }
    Self.check("a\n      x|y", "a\n  x|y") { $0.dedent() }
    Self.check("  | x", "|x") { $0.dedent() }
    Self.check("\ta|", "a|") { $0.dedent() }
    Self.check("ab|", "ab|") { $0.dedent() }
    Self.check("if x:|  y", "if x:\n    |y") { $0.breakLine(indentation: "    ") }
    Self.check("a|  b", "a\n|  b") { $0.breakLine() }
  }

  @Test("Undo takes back word by word, and everything in the end")
  func undo() {
    var state = EditState()
    for letter in "one two" { state.type(String(letter)) }
    state.killBlankWord()
    var texts: [String] = []
    while state.undo() { texts.append(state.text) }
    #expect(texts == ["one two", "one ", ""])
  }

  @Test(
    "Random edits agree with those of whole texts, and can all be taken back", arguments: 0..<40)
  func model(_ seed: UInt64) {
    let pieces = ["a", " ", "\n", "é", "\u{301}", "🇩", "🇪", "👩", "\u{200D}", "数", "x = 1", "\t"]
    var random = Chance(seed: seed)
    var state = EditState()
    var text = ""
    var cursor = 0
    var seen: Set = [""]
    for _ in 0..<120 {
      let before = Array(text)[..<cursor]
      let after = Array(text)[cursor...]
      func set(_ left: some Sequence<Character>, _ right: some Sequence<Character>) {
        text = String(left) + String(right)
        cursor = min(Array(String(left)).count, Array(text).count)
      }
      switch random.below(8) {
      case 0...3:
        let piece = pieces[random.below(pieces.count)]
        state.type(piece)
        set(Array(before) + Array(piece), after)
      case 4:
        state.deleteBackward()
        set(before.dropLast(), after)
      case 5:
        state.deleteForward()
        set(before, after.dropFirst())
      case 6:
        state.moveLeft()
        cursor = max(0, cursor - 1)
      default:
        let place = random.below(Array(text).count + 1)
        state.move(to: place)
        cursor = place
      }
      #expect(state.text == text)
      #expect(state.characters == Array(text))
      #expect(state.cursor == cursor)
      seen.insert(text)
    }
    while state.undo() {
      #expect(seen.contains(state.text))
      #expect(state.characters == Array(state.text))
    }
    #expect(state.text == "")
  }

  @Test("Line breaks come in one form")
  func lineBreaks() {
    #expect(EditState("a\r\nb\rc").characters == ["a", "\n", "b", "\n", "c"])
    var state = EditState()
    state.insert("a\r\nb")
    #expect(state.text == "a\nb")
  }
}
