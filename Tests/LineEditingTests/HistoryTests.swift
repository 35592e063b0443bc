import Testing

@testable import LineEditing

@Suite("The history")
struct HistoryTests {
  private static func history(_ entries: [String]) -> History {
    var history = History()
    for entry in entries { history.add(entry) }
    return history
  }

  @Test("Kept are entries that are not blank, not private and not the same again")
  func kept() {
    let history = Self.history(["a", "a", "", " \n ", " secret", "b\n    c\n\n  ", "a", "d\r\ne"])
    #expect(history.entries == ["a", "b\n    c", "a", "d\ne"])
    #expect(history.unsaved == history.entries)
  }

  @Test("A thousand entries are kept")
  func limit() {
    let history = Self.history((0..<1500).map { "x\($0)" })
    #expect(history.entries.count == 1000 && history.entries.first == "x500")
    let file = history.file(onto: Array((0..<700).map { "y\($0)\n" }.joined().utf8))
    #expect(History(file: file).entries == history.entries)
    let long = Array((0..<1500).map { "y\($0)\n" }.joined().utf8)
    #expect(History(file: long).entries.first == "y500")
  }

  @Test("The file holds an entry per line")
  func file() {
    let history = Self.history(["a\nb", "c\\n\\", "d\te", "f\u{1B}[31m\u{7F}", "é数"])
    let file = history.file(onto: [])
    let text = "a\\nb\nc\\\\n\\\\\nd\te\nf\\x1b[31m\\x7f\né数\n"
    #expect(String(decoding: file, as: UTF8.self) == text)
    #expect(History(file: file).entries == history.entries)
    #expect(History(file: file).unsaved == [])
  }

  @Test("Any entry survives the file", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) {
    let pieces = [
      "a", "\\", "n", "x", "\n", "\t", "\u{0}", "\u{1B}", "é", "\u{301}", "x41", "\u{7F}",
    ]
    var random = Chance(seed: seed)
    let entry =
      "a" + (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined() + "z"
    #expect(History(file: Self.history([entry]).file(onto: [])).entries == [entry])
  }

  @Test("Damaged lines are left out, and the others count")
  func damaged() {
    let lines: [[UInt8]] = [
      Array("good".utf8), [0xFF, 0x61], [0, 0, 0], Array("bad \\q".utf8), Array("bad \\".utf8),
      Array("bad \\xF1".utf8), Array("bad \\x1".utf8), Array("\u{1B}[2J".utf8), [],
      Array("windows\r".utf8), Array("last, cut o".utf8),
    ]
    let bytes = Array(lines.joined(separator: [0x0A]))
    #expect(History(file: bytes).entries == ["good", "windows", "last, cut o"])
    var random = Chance(seed: 1)
    for _ in 0..<200 {
      _ = History(file: (0..<random.below(300)).map { _ in UInt8(random.below(256)) })
    }
  }

  @Test("What two sessions enter at once is all kept")
  func sessions() {
    let start = Array("old\n".utf8)
    var one = History(file: start)
    var two = History(file: start)
    one.add("one")
    two.add("two")
    var file = one.file(onto: start)
    one.markSaved()
    file = two.file(onto: file)
    two.markSaved()
    one.add("three")
    file = one.file(onto: file)
    #expect(History(file: file).entries == ["old", "one", "two", "three"])
    // Nothing new: nothing changes.
    one.markSaved()
    #expect(one.file(onto: file) == file)
    // A file that somebody deleted comes back with what is new.
    one.add("four")
    #expect(one.file(onto: []) == Array("four\n".utf8))
  }

  @Test("Up and Down go through lines, then through entries, and what was typed stays")
  func recall() {
    var typist = Typist(history: ["first", "def f():\n  x\n  y", "third"])
    typist.type(each: ["typed", "\u{1B}[A"])
    #expect(typist.marked == "third|")
    typist.type("\u{1B}[A")
    #expect(typist.marked == "def f():\n  x\n  y|")
    typist.type(each: ["\u{1B}[A", "\u{1B}[A"])
    #expect(typist.marked == "def| f():\n  x\n  y")
    typist.type(each: ["\u{1B}[A", "\u{1B}[A"])
    #expect(typist.marked == "first|")
    #expect(typist.terminal.bells == 1)
    typist.type("!\u{1B}[B")
    #expect(typist.marked == "def f():|\n  x\n  y")
    typist.type(each: ["\u{1B}[5~"])
    #expect(typist.marked == "first!|")
    typist.type(each: ["\u{1B}[6~", "\u{1B}[6~", "\u{1B}[6~"])
    #expect(typist.marked == "typed|")
    typist.type(each: ["\u{1B}[B", "\u{1B}<"])
    #expect(typist.marked == "first!|")
    typist.type(each: ["\u{1B}>"])
    #expect(typist.marked == "typed|")
    // What was changed on the way is forgotten with the entry.
    typist.type(each: ["\r", "\u{1B}<"])
    #expect(typist.marked == "first|")
    #expect(typist.editor.history.entries.suffix(2) == ["third", "typed"])
  }

  @Test("Alt-P and Alt-N look for entries that begin the same")
  func sameStart() {
    var typist = Typist(history: ["x = 1", "y = 1", "x = 2", "y = 2"])
    typist.type(each: ["x", "\u{1B}p"])
    #expect(typist.marked == "x| = 2")
    typist.type(each: ["\u{1B}p"])
    #expect(typist.marked == "x| = 1")
    typist.type(each: ["\u{1B}p"])
    #expect(typist.terminal.bells == 1)
    typist.type(each: ["\u{1B}n", "\u{1B}n"])
    #expect(typist.marked == "x|")
  }

  @Test("Ctrl-R finds older entries, Ctrl-S newer ones")
  func search() {
    var typist = Typist(history: ["print(x)", "y = sum(x)", "z = 1\nprint(z)", "y = sum(x)"])
    typist.type(each: ["typed", "\u{12}"])
    #expect(typist.terminal.text == ["(reverse-i-search)`': typed"])
    typist.type("(x")
    #expect(typist.terminal.text == ["(reverse-i-search)`(x': y = sum(x)"])
    #expect(typist.marked == "y = sum|(x)")
    // The same text is not found twice in a row.
    typist.type("\u{12}")
    #expect(typist.marked == "print|(x)")
    typist.type("\u{12}")
    #expect(typist.terminal.text == ["(failed reverse-i-search)`(x': print(x)"])
    #expect(typist.terminal.bells == 1)
    typist.type("\u{13}")
    #expect(typist.terminal.text == ["(i-search)`(x': y = sum(x)"])
    // Other keys take what was found and do their deed.
    typist.type("\u{5}")
    #expect(typist.marked == "y = sum(x)|")
    #expect(typist.terminal.text == [">>> y = sum(x)"])
    typist.type("\u{1B}[A")
    #expect(typist.marked == "print(x)|")
  }

  @Test("A search can be taken back, left, and taken up again")
  func searchEnds() {
    var typist = Typist(history: ["alpha", "beta", "alphabet\nbeta"])
    typist.type(each: ["typed", "\u{1B}[D", "\u{12}", "a", "l", "p"])
    #expect(typist.terminal.text == ["(reverse-i-search)`alp': alphabet", "... beta"])
    typist.type(each: ["q", "\u{7F}", "\u{7F}"])
    #expect(typist.terminal.text == ["(reverse-i-search)`al': alphabet", "... beta"])
    typist.type("\u{7}")
    #expect(typist.marked == "type|d")
    #expect(typist.terminal.text == [">>> typed"])
    typist.type(each: ["\u{12}", "\u{12}", "\u{12}"])
    #expect(typist.marked == "|alpha")
    typist.type("\u{1B}")
    #expect(typist.marked == "type|d")
    typist.type(each: ["\u{12}", "zzz"])
    #expect(typist.marked == "type|d")
    typist.type(each: ["\u{1B}[D"])
    #expect(typist.marked == "typ|ed")
    typist.type(each: ["\u{12}", "bet", "\u{12}", "\r"])
    #expect(typist.outcomes == [.entry("beta")])
    typist.type(each: ["\u{12}", "a", "\u{3}"])
    #expect(typist.outcomes == [.entry("beta"), .interrupted])
    typist.type(each: ["\u{12}", "\u{12}", "\u{7F}", "\u{7F}", "\u{13}"])
    #expect(typist.marked == "|")
  }

  @Test("An answer to a question need not be remembered")
  func forgotten() {
    var editor = LineEditor()
    _ = editor.begin(prompt: "? ", more: "", isRemembered: false, columns: 80, rows: 24)
    #expect(editor.take("0.5\r".utf8).outcome == .entry("0.5"))
    #expect(editor.history.entries == [])
  }
}
