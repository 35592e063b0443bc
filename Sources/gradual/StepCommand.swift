internal import GradWorkbench
internal import GradWorksheet

/// `gradual step`: every forward and backward step of a worksheet's loss.
struct StepCommand {
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
      throw .missingOperand(.step, wanted: "a file, or '-' for standard input")
    }
    self.path = path
  }

  func run() -> ExitStatus {
    do throws(Document.Failure) {
      return steps(of: try Document(path: path))
    } catch {
      console.complain(error.report(on: path) + "\n")
      return error.status
    }
  }

  private func steps(of document: Document) -> ExitStatus {
    // The steps are the result; what the worksheet prints would stand between them.
    let interrupts = Interrupts()
    let session = Session(
      limits: settings.limits(.generous), leaves: settings.leaves, clock: System.clock,
      interrupted: { interrupts.wasPressed }, output: { _ in })
    do throws(WorksheetError) {
      let text =
        document.isMarkdown
        ? Notebook(name: document.name, text: document.text).program : document.worksheet
      try session.run(Source(name: document.name, text: text))
      let steps = try session.steps(of: settings.of)
      console.print(steps.hasSuffix("\n") ? steps : steps + "\n")
      return .success
    } catch {
      return RunCommand.report(error, console, interrupts)
    }
  }
}
