import Testing

@testable import LineEditing

@Suite("The line editor")
struct LineEditorTests {
  @Test("An entry is typed, changed in the middle and taken")
  func entry() {
    var typist = Typist()
    typist.type("x = 1 + 3")
    typist.type("\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D2")
    typist.type("\u{1}\u{1B}[3~y")
    #expect(typist.marked == "y| = 12 + 3")
    typist.type("\r")
    #expect(typist.outcomes == [.entry("y = 12 + 3")])
    #expect(typist.terminal.text == [">>> y = 12 + 3", ">>>"])
  }

  @Test(
    "Each key does what readline's users expect",
    arguments: [
      ("\u{2}", "ab c|d"), ("\u{1B}[D", "ab c|d"), ("\u{1}", "|ab cd"), ("\u{1B}[H", "|ab cd"),
      ("\u{1}\u{6}", "a|b cd"), ("\u{1}\u{1B}[C", "a|b cd"), ("\u{1}\u{1B}f", "ab| cd"),
      ("\u{1}\u{5}", "ab cd|"), ("\u{1}\u{1B}[F", "ab cd|"), ("\u{1B}b", "ab |cd"),
      ("\u{1B}[1;5D", "ab |cd"), ("\u{1}\u{1B}[1;5C", "ab| cd"), ("\u{8}", "ab c|"),
      ("\u{1}\u{4}", "|b cd"), ("\u{1}\u{1B}[3~", "|b cd"), ("\u{17}", "ab |"),
      ("\u{1B}\u{7F}", "ab |"), ("\u{1}\u{1B}d", "| cd"), ("\u{15}", "|"), ("\u{1}\u{B}", "|"),
      ("\u{15}\u{19}\u{19}", "ab cdab cd|"), ("\u{17}\u{1}\u{19}", "cd|ab "),
      ("\u{14}", "ab dc|"), ("\u{17}\u{1F}", "ab cd|"), ("\u{1F}", "ab |"),
      ("\u{1F}\u{1F}\u{1F}", "|"), ("\u{A}", "ab cd\n|"), ("\u{1B}\r", "ab cd\n|"),
      ("\u{15}\u{17}x\u{1B}b\u{B}\u{19}\u{1B}y", "ab cd|"), ("\u{1B}[24~", "ab cd|"),
      ("\u{1B}", "ab cd|"), ("\u{1B}ö", "ab cd|"), ("\u{1E}", "ab cd|"), ("\u{0}", "ab cd|"),
    ])
  func keys(_ keys: String, _ result: String) {
    var typist = Typist()
    typist.type(each: ["ab", " ", "cd", keys])
    #expect(typist.marked == result)
    let (painted, repainted) = (typist.painted, typist.repainted)
    #expect(painted == repainted)
  }

  @Test("Enter goes on with a block, indented, and ends it at a blank line")
  func block() {
    var typist = Typist(guide: .blocks)
    typist.type(each: ["def f(x):", "\r"])
    #expect(typist.marked == "def f(x):\n    |")
    typist.type(each: ["if x:", "\r", "return 1", "\r"])
    #expect(typist.marked == "def f(x):\n    if x:\n        return 1\n        |")
    typist.type(each: ["\u{7F}", "return 2", "\r", "\u{1B}[Z", "\r"])
    #expect(
      typist.outcomes == [.entry("def f(x):\n    if x:\n        return 1\n    return 2\n")])
    #expect(
      typist.terminal.text == [
        ">>> def f(x):", "...     if x:", "...         return 1", "...     return 2", "...", ">>>",
      ])
  }

  @Test("In the middle of several lines Enter parts one; Alt-Enter and Ctrl-J always do")
  func breaks() {
    var typist = Typist()
    typist.type(each: ["ab", "\u{A}", "cd", "\u{1B}[A", "\r"])
    #expect(typist.marked == "ab\n|\ncd")
    typist.type(each: ["\u{1B}[B", "\u{1B}[F", "\r"])
    #expect(typist.outcomes == [.entry("ab\n\ncd")])
    typist.type(each: ["ab", "\u{A}", "\u{A}", "\u{1B}[A", "\u{1B}[A", "\u{1B}[F", "\r"])
    #expect(typist.outcomes.last == .entry("ab\n\n"))
    // In one line the cursor may stand anywhere.
    typist.type(each: ["abc", "\u{1}", "\r"])
    #expect(typist.outcomes.last == .entry("abc"))
  }

  @Test("A paste is put in as it is, in brackets or not")
  func pastes() {
    let program = "def f(x):\n    if x:\n        return 1\n    return 2\n"
    var typist = Typist(guide: .blocks)
    typist.type("\u{1B}[200~\(program)\u{1B}[201~")
    #expect(typist.outcomes == [])
    #expect(typist.marked == program + "|")
    typist.type("\r")
    #expect(typist.outcomes == [.entry(program)])
    // Without brackets every line ends with the key Enter.
    let keys = (program + "\nf(2)\nf(3)").split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r")
    for size in [1000, 7] {
      var typist = Typist(guide: .blocks)
      var rest = Array(keys)[...]
      while !rest.isEmpty {
        let piece = rest.prefix(size)
        rest = rest.dropFirst(size)
        typist.type(String(piece), moreFollows: !rest.isEmpty)
      }
      #expect(typist.outcomes == [.entry(program), .entry("f(2)")])
      #expect(typist.marked == "f(3)|")
    }
  }

  @Test("What was typed before the prompt is taken when it comes")
  func typeAhead() {
    var typist = Typist(guide: .blocks)
    typist.type("a = 1\nb = 2\nc", isEarly: true)
    #expect(typist.outcomes == [.entry("a = 1"), .entry("b = 2")])
    #expect(typist.marked == "c|")
    #expect(typist.terminal.text == [">>> a = 1", ">>> b = 2", ">>> c"])
    typist.type("\u{1}\u{B}")
    typist.type("\u{0}", isEarly: true)
    #expect(typist.outcomes.last == .end)
  }

  @Test("Ctrl-C gives an entry up, Ctrl-D ends where nothing is written, Ctrl-Z waits")
  func outcomes() {
    var typist = Typist()
    typist.type("abc\u{3}d")
    #expect(typist.outcomes == [.interrupted])
    #expect(typist.terminal.text == [">>> abc", ">>> d"])
    typist.type("\u{1}\u{4}")
    #expect(typist.outcomes == [.interrupted])
    typist.type("\u{4}")
    #expect(typist.outcomes == [.interrupted, .end])
    var editor = LineEditor()
    _ = editor.begin(prompt: ">>> ", more: "... ", columns: 80, rows: 24)
    let turn = editor.take("ab\u{1A}c".utf8)
    #expect(turn == LineEditor.Turn(output: "ab\r\n", outcome: .suspend))
    #expect(editor.resume(columns: 80, rows: 24).output == "\u{1B}[J>>> abc")
  }

  @Test("Tab completes one word, or the begin that all have, or shows them")
  func completion() {
    var typist = Typist(guide: .blocks)
    typist.type(each: ["y = rel", "\t"])
    #expect(typist.marked == "y = relu|")
    typist.type(each: ["(p", "\t"])
    #expect(typist.marked == "y = relu(pr|")
    #expect(typist.terminal.bells == 0)
    typist.type("\t")
    #expect(typist.marked == "y = relu(pr|")
    #expect(typist.terminal.text == [">>> y = relu(pr", "print     prod      property"])
    #expect(typist.terminal.row == 0)
    typist.type("i")
    #expect(typist.terminal.text == [">>> y = relu(pri"])
    typist.type("\t")
    #expect(typist.marked == "y = relu(print|")
    typist.type(each: ["q", "\t", "\u{7F}", "\u{15}", "s", "\t"])
    #expect(typist.terminal.bells == 2)
    typist.type("\t")
    #expect(typist.terminal.text.last == "sigmoid  sorted   sum")
    typist.type("\r")
    #expect(typist.terminal.text == [">>> s", ">>>"])
    typist.type("\t")
    #expect(typist.marked == "    |")
  }

  @Test("A list of words longer than the screen is cut, and the text stays in sight")
  func longList() {
    let guide = LineEditor.Guide(completion: { _, cursor in
      Completion(replaced: cursor, candidates: (100...299).map { "name\($0)" })
    })
    var typist = Typist(width: 20, height: 6, guide: guide)
    typist.type(each: ["n", "\t", "\t", "\t"])
    #expect(
      typist.terminal.text == [
        ">>> name", "name100  name104", "name101  name105", "name102  name106",
        "name103  name107", "... and 192 more",
      ])
    #expect(typist.terminal.row == 0 && typist.terminal.column == 8)
  }

  @Test("No bytes at all can confuse it", arguments: 0..<40)
  func fuzz(_ seed: UInt64) {
    let pieces: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], Array("[200~".utf8), Array("\u{1B}[201~".utf8), [0x0D], [0x09], [0x12],
      [0x13], [0x1F], [0x19], [0x1B, 0x79], [0x15], [0xE2, 0x80], [0xFF], Array("👩\u{200D}👧🇩🇪".utf8),
      Array("\u{1B}[A".utf8), Array("\u{1B}[B".utf8), Array("sorted".utf8), [0x0A], [0x1A], [0x03],
    ]
    var random = Chance(seed: seed)
    var editor = LineEditor(guide: .blocks)
    var terminal = Emulator(width: 1 + random.below(30), height: 1 + random.below(9))
    var turn = editor.begin(
      prompt: ">>> ", more: "... ", columns: terminal.width, rows: terminal.height)
    for _ in 0..<400 {
      terminal.feed(turn.output)
      #expect(EditState(editor.edit.text).characters == editor.edit.characters)
      if turn.outcome != nil {
        turn = editor.begin(
          prompt: ">>> ", more: "... ", columns: terminal.width, rows: terminal.height)
        continue
      }
      switch random.below(10) {
      case 0: turn = editor.pause()
      case 1: turn = editor.take([UInt8(random.below(256))], moreFollows: random.below(2) == 0)
      case 2: turn = editor.take([UInt8(random.below(32))], isEarly: true)
      default: turn = editor.take(pieces[random.below(pieces.count)])
      }
    }
    #expect(terminal.complaints == [])
  }
}
