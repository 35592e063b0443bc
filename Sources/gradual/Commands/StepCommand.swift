internal import GradDrawing
internal import GradWorkbench
internal import GradWorksheet

/// `gradual step`: every forward and backward step of a worksheet's loss.
struct StepCommand {
  /// What the steps can be written as.
  private enum Format: String, CaseIterable {
    case text, markdown, html

    /// The format that the name of a file asks for; nil where it asks for none of them.
    ///
    /// A name without an extension is one of text.
    init?(fileName path: String) {
      let name = path.lowercased().split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
        self = .text
        return
      }
      switch name[name.index(after: dot)...] {
      case "txt", "text": self = .text
      case "md", "markdown": self = .markdown
      case "html", "htm": self = .html
      default: return nil
      }
    }
  }

  private let console: Console
  private let settings: Settings
  private let path: String
  private let isExact: Bool
  private let format: Format
  /// The entry whose steps alone are shown.
  private let entry: String?
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
    entry = arguments["entry"]
    if entry != nil {
      if settings.json { throw .exclusive("--entry", "--json") }
      if page != nil { throw .exclusive("--entry", "--html") }
      if let named, named != Format.text.rawValue { throw .exclusive("--entry", "--as \(named)") }
    }
    output = try OutputFile(page == nil ? "out" : "html", path: out ?? page, input: path)
    if page != nil {
      format = .html
    } else if let named {
      format = Format(rawValue: named) ?? .text
    } else if let out, !settings.json {
      guard let meant = Format(fileName: out) else { throw .unknownFormat(out, .step) }
      format = meant
    } else {
      format = .text
    }
    if entry != nil, format != .text { throw .exclusive("--entry", "--out \(out ?? "")") }
  }

  func run() -> ExitStatus {
    // Before anything runs: nobody wants to learn after a minute that there is no such folder.
    if output.isImpossible(console) { return .usage }
    return Question(path: path, settings: settings, console: console).run {
      (session, file) throws(WorksheetError) in
      if let entry, let problem = session.problem(withEntry: entry, of: settings.of) {
        console.complain("gradual: \(problem.message)\nhint: \(problem.hint(for: entry))\n")
        return .usage
      }
      let text = try text(of: session, file)
      return output.write(text.hasSuffix("\n") ? text : text + "\n", console)
    }
  }

  private func text(of session: Session, _ file: String) throws(WorksheetError) -> String {
    if settings.json {
      return try session.stepsJSON(of: settings.of, exact: isExact, file: file)
    }
    if let entry { return try session.steps(to: entry, of: settings.of, exact: isExact) }
    return switch format {
    case .text: try session.steps(of: settings.of, exact: isExact)
    case .markdown: try session.derivation(of: settings.of, exact: isExact)
    case .html: try session.page(of: settings.of, exact: isExact).html
    }
  }
}
