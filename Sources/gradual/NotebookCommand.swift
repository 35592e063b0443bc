internal import GradWorkbench
internal import GradWorksheet

/// `gradual notebook`: compares what notebooks print with what is written in them, or writes it.
struct NotebookCommand {
  private let console: Console
  private let settings: Settings
  private let paths: [String]
  private let isUpdate: Bool

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    switch arguments.operands.first {
    case "check": isUpdate = false
    case "update": isUpdate = true
    case let other?: throw .unknownAction(other)
    case nil: throw .missingOperand(.notebook, wanted: "'check' or 'update', and files")
    }
    paths = Array(arguments.operands.dropFirst())
    if paths.isEmpty { throw .missingOperand(.notebook, wanted: "at least one file") }
    if isUpdate, paths.contains("-") { throw .updateOfStandardInput }
    // A worksheet has no cells, and so would always count as written.
    if let path = paths.first(where: Document.isWorksheet) { throw .noNotebook(path) }
  }

  func run() -> ExitStatus {
    let interrupts = Interrupts()
    var status = ExitStatus.success
    var cells = 0
    var done = 0
    for (index, path) in paths.enumerated() {
      if interrupts.wasPressed { return .interrupted }
      if paths.count > 1 { console.progress("[\(index + 1)/\(paths.count)] \(oneLine(path))") }
      do throws(Document.Failure) {
        let document = try Document(path: path)
        let run = run(document.name, document.text, interrupts)
        if run.wasInterrupted { return .interrupted }
        let files = NotebookFiles(path)
        let report = NotebookReport(run, files: files?.look)
        cells += report.cells
        let result =
          isUpdate ? update(path, document, run, report, files, interrupts) : show(report)
        if result == .success { done += 1 }
        status.raise(to: result)
      } catch {
        console.complain(error.report(on: path) + "\n")
        status.raise(to: error.status)
      }
    }
    if !isUpdate, !settings.json {
      let files = paths.count == 1 ? "notebook" : "notebooks"
      let cellNoun = cells == 1 ? "cell" : "cells"
      console.print("\(done) of \(paths.count) \(files) as written, \(cells) \(cellNoun)\n")
    }
    return status
  }

  private func run(_ name: String, _ text: String, _ interrupts: Interrupts) -> NotebookRun {
    NotebookRun(
      Notebook(name: name, text: text), limits: settings.limits(.generous), clock: System.clock,
      interrupted: { interrupts.wasPressed })
  }

  private func show(_ report: NotebookReport) -> ExitStatus {
    console.print(settings.json ? report.json() + "\n" : report.text(color: settings.color))
    return switch report.status {
    case .right: .success
    case .wrong: .wrong
    case .error: .error
    case .limit: .limit
    }
  }

  private func update(
    _ path: String, _ document: Document, _ run: NotebookRun, _ report: NotebookReport,
    _ files: NotebookFiles?, _ interrupts: Interrupts
  ) -> ExitStatus {
    guard let files, var update = run.updated(files: files.look) else { return show(report) }
    let unused = update.unused
    // A text that names lines of the notebook changes when outputs above it grow: once more settles
    // it, and what still changes then, such as a clock, would never settle.
    if !update.text.utf8.elementsEqual(document.text.utf8) {
      let second = self.run(document.name, update.text, interrupts)
      if second.wasInterrupted { return .interrupted }
      update = second.updated(files: files.look) ?? update
    }
    let isSame = update.text.utf8.elementsEqual(document.text.utf8)
    guard !isSame || !update.pictures.isEmpty else {
      console.print("\(oneLine(path)): as it was\n")
      return .success
    }
    do throws(System.Failure) {
      try files.write(update, text: isSame ? nil : update.text)
    } catch {
      let hint =
        update.pictures.isEmpty
        ? "the file is as it was" : "the file and its pictures are as they were"
      console.complain(
        "gradual: cannot write '\(oneLine(path))': \(error.words)\nhint: \(hint)\n")
      return .usage
    }
    console.print("\(oneLine(path)): updated\n")
    for picture in update.pictures { console.print("  \(oneLine(picture.path)): drawn\n") }
    for picture in unused {
      console.print("  \(oneLine(picture)): no longer shown, delete it if you like\n")
    }
    return .success
  }
}
