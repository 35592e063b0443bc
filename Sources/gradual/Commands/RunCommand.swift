internal import GradWorkbench
internal import GradWorksheet

/// `gradual run`: a worksheet, the cells of a notebook, or many programs.
struct RunCommand {
  private let console: Console
  private let settings: Settings
  private let path: String
  private let isBatch: Bool

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    isBatch = arguments.has("batch")
    let operands = arguments.operands
    if operands.count > (isBatch ? 0 : 1), let last = operands.last {
      throw .needlessOperand(last, .run)
    }
    guard let path = operands.first ?? (arguments.command == nil || isBatch ? "-" : nil) else {
      throw .missingOperand(.run, wanted: "a file, or '-' for standard input")
    }
    self.path = path
  }

  func run() -> ExitStatus {
    if isBatch { return Batch(console, settings).run() }
    do throws(Document.Failure) {
      let document = try Document(path: path)
      return document.isMarkdown ? runNotebook(document) : runWorksheet(document)
    } catch {
      console.complain(error.report(on: path) + "\n")
      return error.status
    }
  }

  private func runWorksheet(_ document: Document) -> ExitStatus {
    let console = console
    let interrupts = Interrupts()
    let session = Session(
      limits: settings.limits(.generous), leaves: settings.leaves, clock: System.clock,
      interrupted: { interrupts.wasPressed }, output: { console.print($0) })
    do throws(WorksheetError) {
      try session.run(Source(name: document.name, text: document.worksheet))
    } catch {
      return Self.report(error, console, interrupts)
    }
    return session.checks.allSatisfy { $0.isRight } && session.judgesAgree ? .success : .wrong
  }

  private func runNotebook(_ document: Document) -> ExitStatus {
    let console = console
    let interrupts = Interrupts()
    let run = NotebookRun(
      Notebook(name: document.name, text: document.text), limits: settings.limits(.generous),
      leaves: settings.leaves, clock: System.clock, interrupted: { interrupts.wasPressed },
      echo: { console.print($0) })
    if let failure = run.failure { return Self.report(failure, console, interrupts) }
    return run.hasOnlyRightChecks ? .success : .wrong
  }

  /// Shows the error that stopped a worksheet.
  static func report(
    _ error: WorksheetError, _ console: Console, _ interrupts: Interrupts
  ) -> ExitStatus {
    if interrupts.wasPressed { return .interrupted }
    console.complain(error.description + "\n")
    return status(of: error)
  }

  /// The exit status of an error.
  static func status(of error: WorksheetError) -> ExitStatus {
    error.category == .limit ? .limit : .error
  }
}
