internal import GradDrawing
internal import GradWorkbench
internal import GradWorksheet

/// `gradual step`: every forward and backward step of a worksheet's loss.
struct StepCommand {
  /// What the steps can be written as.
  private enum Format: String, CaseIterable {
    case text, markdown, html

    /// The format that the name of a file asks for.
    init(fileName path: String) {
      let name = path.lowercased()
      self =
        Document.isMarkdown(path)
        ? .markdown : name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : .text
    }
  }

  private let console: Console
  private let settings: Settings
  private let path: String
  private let isExact: Bool
  private let format: Format
  private let output: OutputFile

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
    let named = try arguments.choice("as", of: Format.allCases.map(\.rawValue))
    let (out, page) = (arguments["out"], arguments["html"])
    for (name, isGiven) in [
      ("--as", named != nil), ("--out", out != nil), ("--json", settings.json),
    ] where page != nil && isGiven {
      throw .exclusive(name, "--html")
    }
    if named != nil, settings.json { throw .exclusive("--as", "--json") }
    output = try OutputFile(page == nil ? "out" : "html", path: out ?? page, input: path)
    format =
      page == nil ? named.flatMap(Format.init(rawValue:)) ?? Format(fileName: out ?? "") : .html
  }

  func run() -> ExitStatus {
    // Before anything runs: nobody wants to learn after a minute that there is no such folder.
    if output.isImpossible(console) { return .usage }
    return Question(path: path, settings: settings, console: console).run {
      (session, file) throws(WorksheetError) in
      let text = try text(of: session, file)
      return output.write(text.hasSuffix("\n") ? text : text + "\n", console)
    }
  }

  private func text(of session: Session, _ file: String) throws(WorksheetError) -> String {
    if settings.json {
      return try session.stepsJSON(of: settings.of, exact: isExact, file: file)
    }
    return switch format {
    case .text: try session.steps(of: settings.of, exact: isExact)
    case .markdown: try session.derivation(of: settings.of, exact: isExact)
    case .html: try session.page(of: settings.of, exact: isExact).html
    }
  }
}
