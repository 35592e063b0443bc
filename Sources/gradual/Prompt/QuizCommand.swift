internal import GradWorkbench
internal import GradWorksheet

/// `gradual step --interactive`: asks for each derivative of the backward pass before it is told.
struct QuizCommand {
  private let console: Console
  private let settings: Settings
  private let path: String

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    if arguments.operands.count > 1, let last = arguments.operands.last {
      throw .needlessOperand(last, .step)
    }
    guard let path = arguments.operands.first else {
      throw .missingOperand(.step, wanted: "a file")
    }
    self.path = path
    for other in ["exact", "as", "html", "out", "json", "entry"] where arguments.has(other) {
      throw .exclusive("--interactive", "--\(other)")
    }
    // The answers come from there.
    if path == "-" { throw .exclusive("--interactive", "-") }
  }

  func run() -> ExitStatus {
    let document: Document
    do throws(Document.Failure) {
      document = try Document(path: path)
    } catch {
      console.complain(error.report(on: path) + "\n")
      return error.status
    }
    let interrupts = HeldInterrupts()
    let conversation = ReplCommand.conversation(settings, console, interrupts)
    do throws(WorksheetError) {
      try conversation.beginQuiz(on: document.worksheet, name: document.name, of: settings.of)
    } catch {
      if interrupts.wasPressed { return .interrupted }
      console.complain(error.description + "\n")
      return error.category == .limit ? .limit : .error
    }
    ReplCommand.talk(conversation, console, interrupts) { conversation.isAsking }
    return conversation.isQuizPassed ? .success : .wrong
  }
}
