import Testing

@testable import LineEditing

@Suite("Texts of thousands of lines")
struct LongTextTests {
  /// How many bytes somebody was asked about.
  private final class Counter { var asked = 0 }

  private static func lines(_ count: Int) -> String {
    (0..<count).map { "  [\($0), 0.5, 'name'],\r" }.joined()
  }

  @Test("A paste without brackets is looked through some times, not once for each line")
  func paste() throws {
    let counter = Counter()
    var guide = LineEditor.Guide.blocks
    guide.isComplete = { text in
      counter.asked += text.utf8.count
      return text.hasSuffix("\n]") || !text.hasPrefix("x")
    }
    let text = "x = [\r" + Self.lines(2000) + "]\ry"
    var editor = LineEditor(guide: guide)
    var turn = editor.begin(prompt: ">>> ", more: "... ", columns: 80, rows: 24)
    var rest = Array(text.utf8)[...]
    var outcomes: [LineEditor.Outcome] = []
    while !rest.isEmpty {
      let piece = rest.prefix(4096)
      rest = rest.dropFirst(4096)
      turn = editor.take(piece, moreFollows: !rest.isEmpty)
      if let outcome = turn.outcome { outcomes.append(outcome) }
    }
    #expect(outcomes == [.entry(text.dropLast(2).split(separator: "\r").joined(separator: "\n"))])
    #expect(counter.asked < 15 * text.utf8.count)
  }

  @Test("A key colours its own line, and a move none")
  func colors() {
    let counter = Counter()
    var guide = LineEditor.Guide.blocks
    guide.styles = { codes, start in
      counter.asked += codes.count - start
      return Highlighter.styles(of: codes, from: start)
    }
    var typist = Typist(guide: guide)
    typist.type("\u{1B}[200~x = [\r" + Self.lines(2000) + "\u{1B}[201~")
    counter.asked = 0
    typist.type(each: ["a", "b", "\u{7F}", "\u{1B}[A", "\u{1B}[A", "\u{1B}[D"])
    #expect(counter.asked < 20)
    typist.type("'")
    #expect((1...100).contains(counter.asked))
  }

  @Test("Ctrl-C behind a paste gives it up")
  func interrupt() {
    var guide = LineEditor.Guide.blocks
    guide.isComplete = { _ in false }
    var typist = Typist(guide: guide)
    typist.type("x = [\r" + Self.lines(2000) + "\u{3}y")
    #expect(typist.outcomes == [.interrupted])
    #expect(typist.marked == "y|")
  }

  @Test("Enter that is pressed asks always, whatever is open")
  func pressed() {
    var typist = Typist(guide: LineEditor.Guide(isComplete: { $0.hasSuffix("!") }))
    typist.type("x = [\r" + (0..<99).map { "\($0)],\r" }.joined())
    typist.type(each: ["[", "!", "\r"])
    #expect(typist.outcomes.count == 1)
  }

  @Test("Only the rows that are seen are made, and they are those of the whole", arguments: 1...30)
  func window(_ width: Int) {
    let text = "def f(x):\n\n    数字数字数字 = 'é'\n\t" + String(repeating: "x", count: 61) + "\n\nab\n"
    var frame = Frame(prompt: ">>> ", more: "... ")
    frame.characters = Array(text)
    frame.codes = Code.codes(of: text)
    for cursor in 0...frame.characters.count {
      frame.cursor = cursor
      let layout = Layout(frame, width: width)
      let all = layout.rows(0..<layout.rowCount)
      #expect(all.count == layout.rowCount)
      for start in 0..<all.count {
        for end in start...min(all.count, start + 7) {
          #expect(layout.rows(start..<end) == Array(all[start..<end]))
        }
      }
    }
  }

  @Test("Codes and styles follow every change, as if all were looked at anew")
  func codes() {
    let keys = [
      "\u{22}\u{22}\u{22}", "#", "if", "\\", "7", "\u{A}", "%", "\u{1B}[B", "\u{1}", "\u{5}",
      "a", "é", "数", "'", "\u{301}", "\u{A}", "\u{1B}[D", "\u{1B}[A", "\u{7F}", "\u{4}", "\u{1F}",
      "\u{B}", "\u{19}", "\u{17}", "\u{14}", "👩\u{200D}👧",
    ]
    var random = Chance(seed: 5)
    var typist = Typist(guide: .blocks)
    for _ in 0..<1500 {
      typist.type(keys[random.below(keys.count)])
      let codes = Code.codes(of: typist.editor.edit.characters)
      #expect(typist.editor.edit.codes == codes)
      #expect(typist.editor.frame.styles == Highlighter.styles(of: codes))
    }
  }
}
