import Testing

@testable import LineEditing

@Suite("What is seen")
struct ScreenTests {
  private static let texts = [
    "", "a", "x = relu(1.5) + y", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "def f(x):\n    return x\n", "\n\n", "数字数字数字数字数字数字数字", "a数b数c数d数e数f",
    "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "\u{3}\u{1B}[31m\u{0}",
    "if x:\n  if y:\n    z = 12345678901234567890\n\ntotal",
  ]

  /// Rows and cursor by the definition: columns are filled one after the other.
  private static func expected(_ text: String, cursor: Int, width: Int) -> (
    rows: [String], row: Int, column: Int
  ) {
    var rows = [""]
    var column = 0
    func put(_ letter: String, _ size: Int) {
      if column + size > width {
        rows.append("")
        column = 0
      }
      rows[rows.count - 1] += letter
      column += size
    }
    for letter in ">>> " { put(String(letter), 1) }
    var place = (0, 0)
    for (index, character) in Array(text).enumerated() {
      let size = (0x4E00...0x9FFF).contains(character.unicodeScalars.first?.value ?? 0) ? 2 : 1
      let isBreak = character == "\n"
      let fits = column + (isBreak ? 1 : size) <= width
      if index == cursor { place = fits ? (rows.count - 1, column) : (rows.count, 0) }
      if isBreak {
        if index == cursor, !fits { rows.append("") }
        rows.append("")
        column = 0
        for letter in "... " { put(String(letter), 1) }
      } else if let ascii = character.asciiValue, ascii < 32 {
        put("^", 1)
        put(String(Unicode.Scalar(ascii + 64)), 1)
      } else {
        put(String(character), size)
      }
    }
    if cursor == Array(text).count {
      place = column < width ? (rows.count - 1, column) : (rows.count, 0)
      if column == width { rows.append("") }
    }
    let trimmed = rows.map { $0.withoutBlankEnd }
    return (trimmed, place.0, place.1)
  }

  @Test("Rows and cursor, at every width, from every column of the text", arguments: 5...80)
  func rows(_ width: Int) {
    for text in Self.texts {
      let count = Array(text).count
      for cursor in 0...count where cursor % 3 == width % 3 || cursor == count {
        var picture = Picture(prompt: ">>> ", more: "... ")
        picture.characters = Array(text)
        picture.cursor = cursor
        var screen = Screen(width: width, height: 20)
        var terminal = Emulator(width: width, height: 20)
        terminal.feed(screen.show(picture))
        let (rows, row, column) = Self.expected(text, cursor: cursor, width: width)
        #expect(terminal.lines.prefix(rows.count).map { $0.withoutBlankEnd } == rows)
        #expect(terminal.text.count <= rows.count)
        #expect(terminal.row == row && terminal.column == column, "\(text) \(cursor)")
        #expect(terminal.complaints == [])
      }
    }
  }

  @Test("No width and no height is too small", arguments: 1...6, 1...4)
  func small(_ width: Int, _ height: Int) {
    for text in Self.texts + ["👨\u{200D}👩\u{200D}👧", "\t\t"] {
      var typist = Typist(width: width, height: height, guide: .blocks)
      typist.type("\u{1B}[200~\(text)\u{1B}[201~")
      typist.type(each: [
        "\u{1B}[D", "\u{1B}[A", "\u{1B}[B", "s", "\t", "\t", "\u{12}", "x", "\u{7}",
      ])
      let (painted, repainted) = (typist.painted, typist.repainted)
      #expect(painted == repainted)
      #expect(typist.terminal.complaints == [])
    }
  }

  @Test("Tabs reach to every eighth column of the line; what cannot be seen is marked")
  func blanks() {
    var typist = Typist()
    typist.type("\u{1B}[200~\tx\n12345678\ty\n\u{202E}\u{200B}\u{2028}\u{7F}\u{301}z\u{1B}[201~")
    #expect(
      typist.terminal.text == [
        ">>>         x", "... 12345678        y",
        "... \u{FFFD}\u{FFFD}\u{FFFD}^?\u{25CC}\u{301}z",
      ])
  }

  @Test(
    "Characters of several letters stand where they should in every terminal",
    arguments: [false, true])
  func clusters(_ drawsClusters: Bool) {
    var typist = Typist(width: 20, drawsClusters: drawsClusters)
    typist.type("a👨\u{200D}👩\u{200D}👧b🇩🇪c\u{2764}\u{FE0F}d")
    // Six columns for the family, two for the flag, two for the heart, from column 4 on.
    #expect(typist.terminal.column == 4 + 1 + 6 + 1 + 2 + 1 + 2 + 1)
    typist.type(each: ["\u{1B}[D", "\u{1B}[D", "x"])
    #expect(typist.terminal.column == 4 + 1 + 6 + 1 + 2 + 1 + 1)
    for text in ["\u{1}", "yyyyyyyy", "\u{5}", "zz"] {
      typist.type(text)
      #expect(typist.terminal.complaints == [])
    }
    #expect(typist.terminal.row == 1)
  }

  @Test("Random keys leave the screen as painting it anew would", arguments: 0..<60)
  func random(_ seed: UInt64) {
    let keys = [
      "a", "b", " ", "x", "数", "e\u{301}", "(", "\r", "\r", ":", "\n", "\u{1B}[A", "\u{1B}[B",
      "\u{1B}[C", "\u{1B}[D", "\u{1B}[D", "\u{1}", "\u{5}", "\u{B}", "\u{15}", "\u{17}", "\u{19}",
      "\u{1B}y", "\u{7F}", "\u{7F}", "\u{4}", "\u{14}", "\t", "\t", "\u{12}", "\u{13}", "\u{7}",
      "\u{1F}", "\u{C}", "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}\u{7F}", "\u{1B}[H", "\u{1B}[F",
      "\u{1B}[Z", "\u{1B}p", "\u{1B}n", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}", "s", "pr",
      "\u{1B}[200~one two three four five six seven\n  数字数字数字数字\u{1B}[201~",
    ]
    var random = Chance(seed: seed)
    let width = 5 + random.below(40)
    let height = 2 + random.below(12)
    var typist = Typist(
      width: width, height: height, row: random.below(height),
      history: [
        "sum(x)", "def f(x):\n    return x\n", "数 = 1", "print(1234567890123456789012345)",
      ],
      guide: .blocks)
    for _ in 0..<150 {
      let key = keys[random.below(keys.count)]
      typist.type(key)
      let (painted, repainted) = (typist.painted, typist.repainted)
      #expect(painted == repainted, "\(width) x \(height), after \(Array(key.utf8))")
      #expect(typist.terminal.complaints == [], "\(Array(key.utf8))")
      if painted != repainted || typist.terminal.complaints != [] { return }
    }
  }

  @Test("Another size leaves nothing of the old picture", arguments: 5...60)
  func resize(_ width: Int) {
    for start in [5, 17, 40] {
      var typist = Typist(width: start, height: 30, row: 0, guide: .blocks)
      typist.type("a = 'abcdefghijklmnopqrstuvwxyz' + b")
      typist.type(each: ["\u{1B}[D", "\u{1B}[D"])
      typist.resize(width)
      let rows = Self.expected(
        "a = 'abcdefghijklmnopqrstuvwxyz' + b", cursor: 34, width: width)
      #expect(typist.terminal.text == rows.rows.filter { $0 != "" })
      #expect(typist.terminal.row == rows.row && typist.terminal.column == rows.column)
      typist.type("c")
      let (painted, repainted) = (typist.painted, typist.repainted)
      #expect(painted == repainted)
    }
  }

  @Test("A text taller than the screen is seen around the cursor, and whole when it is done")
  func tall() {
    var typist = Typist(width: 20, height: 5)
    let lines = (1...12).map { "line \($0)" }
    typist.type("\u{1B}[200~" + lines.joined(separator: "\r") + "\u{1B}[201~")
    #expect(typist.terminal.text == (8...12).map { "... line \($0)" })
    typist.type(each: Array(repeating: "\u{1B}[A", count: 6))
    #expect(typist.terminal.text == (6...10).map { "... line \($0)" })
    #expect(typist.terminal.row == 0)
    typist.type(each: Array(repeating: "\u{1B}[A", count: 5))
    #expect(typist.terminal.text.first == ">>> line 1")
    typist.type("\u{1B}[B\u{5}!")
    #expect(typist.terminal.text[1] == "... line 2!")
    typist.type(each: Array(repeating: "\u{1B}[B", count: 10))
    typist.type("\r")
    let all = typist.terminal.gone + typist.terminal.lines
    #expect(
      all == [">>> line 1", "... line 2!"] + (3...12).map { "... line \($0)" } + [">>>"])
  }

  @Test("Ctrl-L begins at the top of an empty screen")
  func clear() {
    var typist = Typist(width: 20, height: 5, row: 3)
    typist.type("abc")
    #expect(typist.terminal.lines[3] == ">>> abc")
    typist.type("\u{C}")
    #expect(typist.terminal.text == [">>> abc"])
    #expect(typist.terminal.row == 0 && typist.terminal.column == 7)
  }

  @Test("A key repaints little")
  func economy() {
    var editor = LineEditor()
    _ = editor.begin(prompt: ">>> ", more: "... ", columns: 80, rows: 24)
    _ = editor.take("\u{1B}[200~\(String(repeating: "x = 1\n", count: 15))y = \u{1B}[201~".utf8)
    #expect(editor.take("2".utf8).output == "2")
    #expect(editor.take("\u{7F}".utf8).output == "\u{1B}[9G\u{1B}[K")
    #expect(editor.take("\u{1B}[D".utf8).output == "\u{1B}[8G")
    #expect(editor.take("\u{1B}[A".utf8).output == "\u{1B}[1A")
    #expect(editor.take("".utf8).output == "")
  }

  @Test("Words stand in columns, and those that find no room are counted")
  func columns() {
    func lines(_ words: [String], _ width: Int, _ height: Int) -> [String] {
      Columns.rows(words, width: width, height: height).map { $0.map(\.text).joined() }
    }
    let words = ["a", "bb", "ccc", "d", "e"]
    #expect(lines(words, 20, 9) == ["a    ccc  e", "bb   d"])
    #expect(lines(words, 8, 9) == ["a    d", "bb   e", "ccc"])
    #expect(lines(words, 4, 9) == ["a", "bb", "ccc", "d", "e"])
    #expect(lines(words, 4, 3) == ["a", "bb", "...\u{2026}"])
    #expect(lines(words, 20, 1) == ["... and 5 more"])
    #expect(lines(["数字数字"], 6, 1) == ["数字\u{2026}"])
    #expect(lines(["a\u{1B}[31m"], 20, 1) == ["a^[[31m"])
    #expect(lines([], 20, 5) == [])
    #expect(lines(words, 20, 0) == [])
  }
}
