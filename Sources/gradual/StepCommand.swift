internal import GradWorkbench
internal import GradWorksheet

/// `gradual step`: every forward and backward step of a worksheet's loss.
struct StepCommand {
  private let console: Console
  private let settings: Settings
  private let path: String
  private let isExact: Bool

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    isExact = arguments.has("exact")
    if arguments.operands.count > 1, let last = arguments.operands.last {
      throw .needlessOperand(last, .step)
    }
    guard let path = arguments.operands.first else {
      throw .missingOperand(.step, wanted: "a file, or '-' for standard input")
    }
    self.path = path
  }

  func run() -> ExitStatus {
    Question(path: path, settings: settings, console: console).run {
      (session, _) throws(WorksheetError) in
      let steps = try session.steps(of: settings.of, exact: isExact)
      console.print(steps.hasSuffix("\n") ? steps : steps + "\n")
      return .success
    }
  }
}
