internal import GradWorkbench
internal import GradWorksheet

/// `gradual gradcheck`: what all judges of the engine say about the gradient of a worksheet's loss.
struct GradcheckCommand {
  private let console: Console
  private let settings: Settings
  private let path: String
  private let svg: String?

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    if arguments.operands.count > 1, let last = arguments.operands.last {
      throw .needlessOperand(last, .gradcheck)
    }
    guard let path = arguments.operands.first else {
      throw .missingOperand(.gradcheck, wanted: "a file, or '-' for standard input")
    }
    self.path = path
    svg = arguments["svg"]
    if let svg {
      // `--svg anna.py` with the file name forgotten would replace the worksheet.
      if svg.isEmpty || Document.isWorksheet(svg) || Document.isMarkdown(svg)
        || svg == path && svg != "-"
      {
        throw .badValue(
          option: "svg", value: svg, wanted: "a file to write, or '-' for standard output")
      }
      if svg == "-", settings.json { throw .twoWriters("--json", "--svg -") }
    }
  }

  func run() -> ExitStatus {
    // Before anything runs: nobody wants to learn after a minute that there is no such folder.
    if let svg, svg != "-" {
      do throws(System.Failure) {
        try System.checkPlace(for: svg)
      } catch {
        console.complain(ResultFiles.words(svg, error))
        return .usage
      }
    }
    return Question(path: path, settings: settings, console: console).run {
      (session, name) throws(WorksheetError) in
      let console = console
      var progress: Progress?
      let report = try session.gradcheck(of: settings.of, seed: settings.seed) { done, all in
        if progress == nil { progress = Progress(console, count: all) }
        progress?.show(done)
      }
      console.clearProgress()
      return show(report, name)
    }
  }

  private func show(_ report: GradcheckReport, _ name: String) -> ExitStatus {
    let status = report.isRight ? ExitStatus.success : .wrong
    guard let svg else {
      print(report, name)
      return status
    }
    guard let picture = report.svg else {
      if svg != "-" { print(report, name) }
      console.complain(
        """
        gradual: there is no curve to draw, and '\(oneLine(svg))' is not written
        hint: a curve needs a derivative that is known, and differences that are not exact

        """)
      return .wrong
    }
    if svg == "-" {
      console.print(picture)
      return status
    }
    print(report, name)
    do throws(System.Failure) {
      try System.put(Array(picture.utf8), into: svg)
    } catch {
      console.complain(ResultFiles.words(svg, error))
      return .usage
    }
    return status
  }

  /// As wide as the terminal, but no wider than is of use to a curve.
  private var width: Int { min(100, System.columns(System.standardOutput) ?? 80) }

  private func print(_ report: GradcheckReport, _ name: String) {
    console.print(
      settings.json
        ? report.json(file: name) + "\n"
        : report.text(curve: true, width: width))
  }
}
