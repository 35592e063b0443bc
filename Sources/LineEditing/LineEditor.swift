/// The line editor: bytes of the keyboard in, text for the screen out, and in the end an entry.
///
/// It knows no terminal. Whoever has one hands over what was typed and writes what comes back:
///
///     var turn = editor.begin(prompt: ">>> ", more: "... ", columns: 80, rows: 24)
///     while true {
///       write(turn.output)
///       if let outcome = turn.outcome { return outcome }
///       turn = editor.take(read(), moreFollows: false)
///     }
///
/// What was typed behind the end of an entry is kept for the next.
public struct LineEditor {
  /// What the editor asks of the language that is written.
  public struct Guide {
    /// Whether a text can be run as it is; otherwise Enter begins another line of it.
    public var isComplete: (_ text: String) -> Bool
    /// The blanks that a line begins with after a text.
    public var indentation: (_ text: String) -> String
    /// What could stand at the cursor, which has so many characters of the text before it.
    public var completion: (_ text: String, _ cursor: Int) -> Completion
    /// How each character of a text looks; those that are missing are plain.
    public var styles: (_ characters: [Character]) -> [Style]

    /// Answers questions; without answers every line is an entry.
    public init(
      isComplete: @escaping (_ text: String) -> Bool = { _ in true },
      indentation: @escaping (_ text: String) -> String = { _ in "" },
      completion: @escaping (_ text: String, _ cursor: Int) -> Completion = { _, _ in
        Completion(replaced: 0, candidates: [])
      },
      styles: @escaping (_ characters: [Character]) -> [Style] = { _ in [] }
    ) {
      self.isComplete = isComplete
      self.indentation = indentation
      self.completion = completion
      self.styles = styles
    }
  }

  /// How the writing of an entry ended, or stopped for a while.
  public enum Outcome: Hashable, Sendable {
    /// It is complete.
    case entry(String)
    /// It was given up, with Ctrl-C.
    case interrupted
    /// Nothing more will be entered: Ctrl-D where nothing was written.
    case end
    /// The program is to stop until it is called back, with Ctrl-Z; ``LineEditor/resume(columns:rows:)``
    /// goes on.
    case suspend
  }

  /// What comes of some keys.
  public struct Turn: Hashable, Sendable {
    /// What is to be written to the terminal.
    public var output = ""
    /// What happened; nil while the entry is being written.
    public var outcome: Outcome?
  }

  /// A key, and whether it was pressed before there was a prompt.
  struct Press {
    var key: Key
    var isEarly: Bool
  }

  /// The entries so far.
  public internal(set) var history: History
  var guide: Guide
  var picture = Picture()
  var edit = EditState()
  var recall = Recall([])
  var search: HistorySearch?
  var lastPattern = ""
  /// What was there before a search began.
  var beforeSearch: (prompt: String, edit: EditState)?
  var wasTab = false
  /// Whether what is entered goes into the history.
  private var isRemembered = true
  private var decoder = KeyDecoder()
  private(set) var screen = Screen(width: 80, height: 24)
  private var waiting: [Press] = []
  /// Whether more keys are on their way, as in a paste without brackets.
  private(set) var moreFollows = false
  /// What is to be written before the next picture.
  var noise = ""

  /// An editor with what was entered before.
  public init(history: History = History(), guide: Guide = Guide()) {
    self.history = history
    self.guide = guide
  }

  /// Whether a pause in what is typed means something: then ``pause()`` is to be called.
  public var isWaiting: Bool { decoder.isWaiting }

  // MARK: Turns

  /// Begins an entry, at the start of a row of the terminal.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the first line.
  ///   - more: What stands before every other line.
  ///   - isRemembered: Whether what is entered goes into the history.
  ///   - columns: The width of the terminal.
  ///   - rows: Its height.
  /// - Returns: What comes of the prompt, and of what was typed before it.
  public mutating func begin(
    prompt: String, more: String, isRemembered: Bool = true, columns: Int, rows: Int
  ) -> Turn {
    picture = Picture()
    picture.prompt = prompt
    picture.more = more
    self.isRemembered = isRemembered
    edit = EditState(ring: edit.ring)
    recall = Recall(history.entries)
    search = nil
    wasTab = false
    screen = Screen(width: columns, height: rows)
    return proceed()
  }

  /// Takes a history over, also while an entry is written: a prompt need not wait for a file.
  public mutating func remember(_ history: History) {
    self.history = history
    recall = Recall(history.entries)
  }

  /// Takes what was typed.
  ///
  /// - Parameters:
  ///   - bytes: What the terminal sent, cut anywhere.
  ///   - isEarly: Whether it was typed before there was a prompt, when the terminal made line breaks
  ///     of Enter.
  ///   - moreFollows: Whether there is more to be read at once.
  /// - Returns: What comes of it.
  public mutating func take(
    _ bytes: some Sequence<UInt8>, isEarly: Bool = false, moreFollows: Bool = false
  ) -> Turn {
    self.moreFollows = moreFollows
    waiting += decoder.take(bytes).map { Press(key: $0, isEarly: isEarly) }
    return proceed()
  }

  /// Says that nothing was typed for a moment.
  public mutating func pause() -> Turn {
    moreFollows = false
    waiting += decoder.flush().map { Press(key: $0, isEarly: false) }
    return proceed()
  }

  /// Paints anew after the terminal was given another size.
  public mutating func resize(columns: Int, rows: Int) -> Turn {
    noise += screen.resize(width: columns, height: rows)
    return proceed()
  }

  /// Paints anew after something else was on the terminal, whose cursor is at the start of a row.
  public mutating func resume(columns: Int, rows: Int) -> Turn {
    screen = Screen(width: columns, height: rows)
    return proceed()
  }

  /// What leaves the entry as it is on the screen, with the cursor at the start of the row below.
  public mutating func leave() -> String {
    prepare()
    return screen.finish(picture)
  }

  private mutating func proceed() -> Turn {
    var turn = Turn()
    var next = 0
    while next < waiting.count, turn.outcome == nil {
      let press = waiting[next]
      next += 1
      // Nobody types Enter so close to another key; a paste without brackets does.
      turn.outcome = take(press, isAlone: waiting.count == 1 && !moreFollows)
    }
    waiting.removeFirst(next)
    prepare()
    turn.output = noise
    noise = ""
    turn.output += turn.outcome == nil ? screen.show(picture) : screen.finish(picture)
    if case .entry(let text) = turn.outcome, isRemembered { history.add(text) }
    return turn
  }

  /// Brings the picture up to date.
  private mutating func prepare() {
    picture.characters = edit.characters
    picture.cursor = edit.cursor
    picture.styles = guide.styles(edit.characters)
  }

  /// Empties the screen.
  mutating func clearScreen() { noise += screen.clear() }
}
