import GradWorksheet

/// A session at a prompt: entries in, text out.
///
/// An entry is code of the worksheet language, one line or a block of several; a command that begins
/// with a percent sign; or a name with a question mark behind it. Between entries the variables stay.
/// It reads no terminal, file or clock itself, and belongs to the thread that runs it.
public final class Conversation {
  /// What to do after an entry.
  public enum Next: Sendable {
    /// Ask for the next one.
    case goOn
    /// End the program.
    case leave
  }

  /// How worksheets and claims are treated, as the options of the command line say.
  let options: CheckOptions
  let clock: (() -> Double)?
  let interrupted: (() -> Bool)?
  let files: ConversationFiles
  let width: () -> Int
  let hasColor: Bool
  let printer: Printer

  /// The variables and the recording.
  var session: Session
  /// What was entered and run so far.
  var entries: [ConversationEntry] = []
  /// The number of the next line of code, counted through all entries, so that no two lines of a
  /// session have one number: messages and steps name lines.
  var nextLine = 1
  /// The files whose lines have numbers, too.
  var loaded: [LoadedFile] = []
  /// What the next entry is taken for.
  var mode = Mode.prompt

  /// What entries are taken for.
  enum Mode {
    /// Code, commands and questions about names.
    case prompt
    /// Where to go on a walk through the passes of a loss.
    case walk(StepWalk)
    /// Answers in a quiz.
    case quiz(Quiz)
  }

  /// Whether a quiz is open.
  public var isAsking: Bool { if case .quiz = mode { true } else { false } }

  /// Whether the next entry is taken for code or a command, and not for an answer.
  public var takesCode: Bool { if case .prompt = mode { true } else { false } }

  /// Whether the last quiz was gone through to its end, with every question answered and none skipped.
  ///
  /// A quiz with nothing to ask is passed.
  public internal(set) var isQuizPassed = false

  /// What errors call the text of an entry.
  static let sourceName = "<prompt>"

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - options: How far an entry may go, and how claims are checked.
  ///   - clock: Seconds since any moment; the limit of time needs it.
  ///   - interrupted: Whether somebody asked the entry to stop.
  ///   - files: Reads and writes files.
  ///   - width: How many columns there are for charts.
  ///   - color: Whether verdicts may be coloured.
  ///   - output: Gets everything that there is to read, in pieces.
  public init(
    options: CheckOptions, clock: (() -> Double)? = nil, interrupted: (() -> Bool)? = nil,
    files: ConversationFiles = .none, width: @escaping () -> Int = { 80 },
    color: Bool = false, output: @escaping (String) -> Void
  ) {
    self.options = options
    self.clock = clock
    self.interrupted = interrupted
    self.files = files
    self.width = width
    hasColor = color
    let printer = Printer(output)
    self.printer = printer
    session = Session(
      options: options, clock: clock, interrupted: interrupted, output: { printer.print($0) })
    session.lossSpelling = .command(PercentCommand.check.rawValue)
  }

  /// A session in which nothing has happened yet.
  func makeSession() -> Session {
    let session = Session(
      options: options, clock: clock, interrupted: interrupted,
      output: { [printer] in printer.print($0) })
    session.lossSpelling = .command(PercentCommand.check.rawValue)
    return session
  }

  /// What stands before the place where the next entry is typed.
  public var prompt: String {
    switch mode {
    case .prompt: ">>> "
    case .walk(let walk): walk.prompt
    case .quiz: "? "
    }
  }

  /// What stands before the further lines of an entry.
  public var continuationPrompt: String { "... " }

  /// Whether a text needs no more lines before it can be taken.
  ///
  /// - Parameter text: What was typed so far, perhaps several lines.
  /// - Returns: False where a bracket or a block is still open.
  public func isComplete(_ text: String) -> Bool {
    guard case .prompt = mode else { return true }
    return Conversation.isRequest(text)
      || !Parser.isIncomplete(Transcript.code(of: text) + "\n")
  }

  /// The spaces with which the line behind a text begins.
  ///
  /// - Parameter text: The lines of an entry so far.
  /// - Returns: Four spaces more behind a colon that opens a block, four fewer behind a line that ends
  ///   one.
  public func indent(after text: String) -> String {
    Indent.after(text)
  }

  /// Takes an entry, does what it says and prints what comes of it.
  ///
  /// - Parameter entry: The text, with or without a line break at its end.
  /// - Returns: Whether the conversation goes on.
  public func take(_ entry: String) -> Next {
    defer { printer.endLine() }
    session.renewLimits()
    switch mode {
    case .prompt: return takeAtPrompt(entry)
    case .walk(var walk):
      let (text, goesOn) = walk.take(entry.trimmed)
      printer.print(manyLines(text))
      mode = goesOn ? .walk(walk) : .prompt
    case .quiz(var quiz):
      let (text, goesOn) = quiz.take(entry.trimmed) { [session] text in
        do throws(Answer.Problem) {
          return .success(try session.answer(text))
        } catch {
          return .failure(error)
        }
      }
      printer.print(manyLines(text))
      if goesOn { mode = .quiz(quiz) } else { leave(quiz) }
    }
    return .goOn
  }

  /// Ends a quiz with its score.
  private func leave(_ quiz: Quiz) {
    mode = .prompt
    isQuizPassed = quiz.isAtEnd && quiz.score.isRight
    printer.print(manyLines(quiz.score.text(of: quiz.questionCount)))
  }

  /// Leaves a walk or a quiz, whatever is open.
  private func leaveMode() {
    if case .quiz(let quiz) = mode { leave(quiz) }
    mode = .prompt
  }

  /// Takes it that Ctrl-C was pressed while an entry was typed: what was typed is dropped, and what was
  /// walked through or asked is left.
  ///
  /// - Returns: That the conversation goes on.
  public func interrupt() -> Next {
    say("KeyboardInterrupt")
    leaveMode()
    return .goOn
  }

  /// Takes it that Ctrl-D was pressed, or that the input has ended.
  ///
  /// - Returns: Whether the conversation goes on: what was walked through or asked is left first.
  public func end() -> Next {
    say("")
    guard case .prompt = mode else {
      leaveMode()
      return .goOn
    }
    return .leave
  }

  /// What could stand at the cursor.
  ///
  /// - Parameters:
  ///   - text: The text that is being typed, perhaps several lines.
  ///   - cursor: How many characters stand before the cursor.
  /// - Returns: How many characters before the cursor the candidates replace, and the whole words.
  public func completions(
    for text: String, at cursor: Int
  ) -> (replaced: Int, candidates: [String]) {
    candidates(for: text, at: cursor)
  }

  private func takeAtPrompt(_ entry: String) -> Next {
    let entry = Transcript.code(of: entry)
    let text = entry.trimmed
    if text.isEmpty { return .goOn }
    if isFarewell(text) { return .leave }
    // A worksheet may call something of its own help.
    let isOwn = Conversation.asked(text) != text && session.names.contains("help")
    if isOwn {
      run(entry)
      return .goOn
    }
    if Conversation.isQuestion(text) {
      describe(text)
      return .goOn
    }
    if Conversation.isRequest(text) { return obey(text) }
    run(entry)
    return .goOn
  }

  /// Whether an entry is a command or a question about a name, which are one line each.
  static func isRequest(_ text: String) -> Bool {
    let text = text.trimmed
    return text.hasPrefix("%") && !text.contains(where: \.isNewline) || isQuestion(text)
  }

  /// Whether an entry is a name with a question mark, or question marks alone: anything else that ends
  /// in one may be code, such as a text that goes on in the next line.
  ///
  /// `help(name)` asks the same.
  private static func isQuestion(_ text: String) -> Bool {
    let asked = asked(text)
    guard text.hasPrefix("?") || text.hasSuffix("?") || asked != text else { return false }
    var name = asked[...]
    while name.first == "?" || name.first == " " { name.removeFirst() }
    while name.last == "?" || name.last == " " { name.removeLast() }
    if name.hasSuffix("()") { name.removeLast(2) }
    if name.first == "%" { name.removeFirst() }
    guard let first = name.first else { return true }
    let marks = name.contains("[") ? "_.[]-, '\"" : "_."
    return (first.isLetter || first == "_")
      && name.allSatisfy { $0.isLetter || $0.isNumber || marks.contains($0) }
  }

  /// What `help(name)` asks about, with its question mark; any other text as it is.
  static func asked(_ text: String) -> String {
    guard text.hasPrefix("help("), text.hasSuffix(")") else { return text }
    return String(text.dropFirst(5).dropLast()).trimmed + "?"
  }

  /// `exit`, `quit`, `exit()` and `quit()`, unless the worksheet calls something so.
  private func isFarewell(_ text: String) -> Bool {
    let name = text.hasSuffix("()") ? String(text.dropLast(2)) : text
    return ["exit", "quit"].contains(name)
      && !session.interpreter.variables.contains { $0.name == name }
  }

  /// Prints a whole line.
  func say(_ line: String) { printer.print(line + "\n") }
}
