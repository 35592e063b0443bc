@testable import LineEditing

/// Somebody at a terminal with the editor.
struct Typist {
  var editor: LineEditor
  var terminal: Emulator
  /// The entries so far, and how writing them ended otherwise.
  private(set) var outcomes: [LineEditor.Outcome] = []
  private let prompt: String
  private let more: String

  init(
    width: Int = 80, height: Int = 24, row: Int = 0, history: [String] = [],
    guide: LineEditor.Guide = LineEditor.Guide(), prompt: String = ">>> ", more: String = "... ",
    drawsClusters: Bool = false
  ) {
    var past = History()
    for entry in history { past.add(entry) }
    editor = LineEditor(history: past, guide: guide)
    terminal = Emulator(width: width, height: height, row: row, drawsClusters: drawsClusters)
    self.prompt = prompt
    self.more = more
    begin()
  }

  private mutating func begin() {
    finish(
      editor.begin(prompt: prompt, more: more, columns: terminal.width, rows: terminal.height))
  }

  private mutating func finish(_ turn: LineEditor.Turn) {
    terminal.feed(turn.output)
    guard let outcome = turn.outcome else { return }
    outcomes.append(outcome)
    begin()
  }

  /// Types what keys send; what a pause settles is settled.
  mutating func type(_ text: String, isEarly: Bool = false, moreFollows: Bool = false) {
    finish(editor.take(Array(text.utf8), isEarly: isEarly, moreFollows: moreFollows))
    if editor.isWaiting { finish(editor.pause()) }
  }

  /// Types each of these by itself.
  mutating func type(each keys: [String]) {
    for key in keys { type(key) }
  }

  mutating func resize(_ width: Int) {
    terminal.resize(width: width)
    finish(editor.resize(columns: width, rows: terminal.height))
  }

  /// The text with `|` where the cursor stands.
  var marked: String {
    var characters = editor.edit.characters
    characters.insert("|", at: editor.edit.cursor)
    return String(characters)
  }

  /// What the screen would hold were everything painted anew, and the cursor in it.
  var repainted: (lines: [String], row: Int, column: Int) {
    var screen = editor.screen
    screen.forget()
    var fresh = Emulator(width: terminal.width, height: terminal.height)
    fresh.feed(screen.show(editor.picture))
    return (fresh.text, fresh.row, fresh.column)
  }

  /// The same lines of the screen as it is.
  var painted: (lines: [String], row: Int, column: Int) {
    let row = repainted.row
    let first = terminal.row - row
    guard first >= 0 else { return (["out of the screen"], row, terminal.column) }
    return (Array(terminal.text.dropFirst(first)), row, terminal.column)
  }
}

/// A language in which a text is complete when no line but the last ends with a colon, or the last is
/// blank; a little like Python.
extension LineEditor.Guide {
  static var blocks: LineEditor.Guide {
    LineEditor.Guide(
      isComplete: { text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isBlock = lines.contains { $0.hasSuffix(":") }
        return !isBlock || lines.last?.allSatisfy { $0 == " " } == true
      },
      indentation: { text in
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        return String(line.prefix { $0 == " " }) + (line.hasSuffix(":") ? "    " : "")
      },
      completion: { text, cursor in
        let before = Array(text).prefix(cursor)
        let word = String(before.suffix { $0.isLetter || $0 == "_" })
        let names = ["print", "property", "prod", "relu", "sigmoid", "sum", "sorted"]
        return Completion(
          replaced: word.count, candidates: names.filter { $0.hasPrefix(word) }.sorted())
      },
      styles: { Highlighter.styles(of: $0) })
  }
}

extension Collection where Self: BidirectionalCollection {
  fileprivate func suffix(_ isPart: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
