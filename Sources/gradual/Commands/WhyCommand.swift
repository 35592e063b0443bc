internal import GradWorkbench
internal import GradWorksheet

/// `gradual why`: where the derivative of the loss by a value comes from.
struct WhyCommand {
  private let console: Console
  private let settings: Settings
  private let path: String
  private let name: String

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    let operands = arguments.operands
    if operands.count > 2, let last = operands.last { throw .needlessOperand(last, .why) }
    guard operands.count == 2 else {
      throw .missingOperand(
        .why, wanted: "a file and a name: gradual why FILE NAME, with a NAME such as W1 or b1[0]")
    }
    (path, name) = (operands[0], operands[1])
  }

  func run() -> ExitStatus {
    Question(path: path, settings: settings, console: console).run {
      (session, file) throws(WorksheetError) in
      // The name is a word of the command line, and not the worksheet's fault.
      if let problem = session.problem(withName: name) {
        console.complain("gradual: \(problem.message)\nhint: \(problem.hint(for: name))\n")
        return .usage
      }
      let why = try session.why(name, of: settings.of)
      console.print(settings.json ? why.json(file: file) + "\n" : why.text)
      return .success
    }
  }
}
