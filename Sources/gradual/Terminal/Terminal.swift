internal import LineEditing

/// Entries that are written on a terminal, with the line editor.
///
/// The terminal is in another mode only while an entry is being written, and is given back however
/// that ends: with the entry, by a signal, by Ctrl-Z for as long as the program is stopped. While
/// something is computed the terminal makes signals of Ctrl-C and Ctrl-Z as it always does.
struct Terminal: LineSource {
  private let console: Console
  private let interrupts: HeldInterrupts
  private var editor: LineEditor
  private var file: HistoryFolder?

  /// How long nothing must follow an Escape to be the key, and not the begin of another.
  private static let pause = 0.05

  /// Whether standard input and output are a terminal that can do what the editor needs.
  static var isThere: Bool {
    guard System.isTerminal(System.standardInput), System.isTerminal(System.standardOutput) else {
      return false
    }
    let kind = System.environment("TERM") ?? ""
    return !["", "dumb", "unknown"].contains(kind)
  }

  init(_ console: Console, _ interrupts: HeldInterrupts, _ questions: EntryQuestions) {
    self.console = console
    self.interrupts = interrupts
    editor = LineEditor(
      guide: LineEditor.Guide(
        isComplete: questions.isComplete, indentation: questions.indent,
        completion: { text, cursor in
          let (replaced, candidates) = questions.completions(text, cursor)
          return Completion(replaced: replaced, candidates: candidates)
        },
        styles: Self.hasColors ? { Highlighter.styles(of: $0) } : { _ in [] }))
  }

  /// The convention of no-color.org: any value that is not empty.
  private static var hasColors: Bool { (System.environment("NO_COLOR") ?? "").isEmpty }

  mutating func next(prompt: String, more: String) -> Entry {
    console.flush()
    // The terminal shows a ^C where the cursor was.
    let isAtLineStart = console.isAtLineStart && !interrupts.wasPressed
    interrupts.forget()
    guard var keyboard = Keyboard() else { return .end }
    let early = keyboard.readAtOnce()
    if !early.isEmpty || !isAtLineStart { keyboard.beginRow() }
    let entry = read(&keyboard, prompt: prompt, more: more, early: early)
    keyboard.giveBack()
    saveHistory()
    return entry
  }

  private mutating func read(
    _ keyboard: inout Keyboard, prompt: String, more: String, early: [UInt8]
  ) -> Entry {
    let size = System.terminalSize
    var turn = editor.begin(
      prompt: prompt, more: more, isRemembered: prompt == ">>> ", columns: size.columns,
      rows: size.rows)
    if file == nil {
      // Whoever looks at the first prompt has not typed yet.
      keyboard.write(turn.output)
      turn.output = ""
      loadHistory()
    }
    if !early.isEmpty, turn.outcome == nil {
      keyboard.write(turn.output)
      turn = editor.take(early, isEarly: true)
    }
    while true {
      keyboard.write(turn.output)
      switch turn.outcome {
      case .entry(let text): return .text(text)
      case .interrupted: return .interrupted
      case .end: return .end
      case .suspend: turn = suspend(&keyboard)
      case nil:
        switch keyboard.wait(seconds: editor.isWaiting ? Self.pause : nil) {
        case .keys(let bytes): turn = editor.take(bytes, moreFollows: System.hasKeys)
        case .pause: turn = editor.pause()
        case .end: return .end
        case .call(let call):
          guard let next = answer(call, &keyboard) else { return .interrupted }
          turn = next
        }
      }
    }
  }

  /// Does what a signal asks for; nil where the entry is to be given up.
  private mutating func answer(
    _ call: System.SignalWatch.Call, _ keyboard: inout Keyboard
  ) -> LineEditor.Turn? {
    let size = System.terminalSize
    switch call {
    case .resized: return editor.resize(columns: size.columns, rows: size.rows)
    case .continued:
      // Whoever went on meanwhile may have left the terminal in another mode.
      keyboard.takeAgain()
      return editor.resume(columns: size.columns, rows: size.rows)
    case .stop:
      keyboard.write(editor.leave())
      return suspend(&keyboard)
    case .interrupt:
      keyboard.write(editor.leave())
      return nil
    case .end(let signal):
      keyboard.write(editor.leave())
      keyboard.giveBack()
      System.end(by: signal)
    }
  }

  /// Stops until the shell lets the program go on, with the terminal as the shell wants it.
  private mutating func suspend(_ keyboard: inout Keyboard) -> LineEditor.Turn {
    keyboard.giveBack()
    System.stopForNow()
    keyboard.takeAgain()
    let size = System.terminalSize
    return editor.resume(columns: size.columns, rows: size.rows)
  }

  // MARK: History

  private mutating func loadHistory() {
    let folder = HistoryFolder()
    editor.remember(History(file: folder.read()))
    file = folder
  }

  /// After every entry, since nobody knows how the next computation ends.
  private mutating func saveHistory() {
    guard !editor.history.unsaved.isEmpty else { return }
    var history = editor.history
    if let problem = file?.write({ history.file(onto: $0) }) { console.complain(problem) }
    history.markSaved()
    editor.remember(history)
  }
}
