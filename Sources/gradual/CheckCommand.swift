internal import GradWorkbench
internal import GradWorksheet

/// `gradual check`: hand-derived derivatives in worksheets, notebooks and folders of them.
struct CheckCommand {
  private let console: Console
  private let settings: Settings
  private let paths: [String]

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    paths = arguments.operands
    if paths.isEmpty {
      throw .missingOperand(.check, wanted: "a file or a folder, or '-' for standard input")
    }
  }

  func run() -> ExitStatus {
    let findings = Submission.find(paths)
    let files = findings.files
    let interrupts = Interrupts()
    var status = ExitStatus.success
    for problem in findings.problems {
      console.complain(problem + "\n")
      status.raise(to: .usage)
    }
    var emptyFolders = findings.folders
    for (index, file) in files.enumerated() {
      if interrupts.wasPressed { return .interrupted }
      if files.count > 1 {
        console.progress("[\(index + 1)/\(files.count)] \(oneLine(file.path))")
      }
      guard let result = check(file, interrupts) else { continue }
      status.raise(to: result)
      emptyFolders.removeAll { $0 == file.folder }
    }
    for folder in emptyFolders {
      console.complain(
        """
        gradual: nothing to check in '\(oneLine(folder))'
        hint: worksheets end in .py, notebooks in .md

        """)
      status.raise(to: .wrong)
    }
    return status
  }

  /// Checks a file and shows its report; nil where it is none to be checked.
  private func check(_ file: Submission, _ interrupts: Interrupts) -> ExitStatus? {
    do throws(Document.Failure) {
      let document = try Document(path: file.path)
      var text = document.worksheet
      var answers: Answers?
      if document.isMarkdown {
        let notebook = Notebook(name: document.name, text: document.text)
        let found = Answers(markdown: document.text)
        answers = found.isEmpty ? nil : found
        if notebook.isProse && found.isEmpty {
          if file.isFound, file.isReadme { return nil }
          // Somebody's answer, although nothing in it runs: it must not go unseen.
          show(FileReport(withoutCells: document.name))
          return .wrong
        }
        text = notebook.program
      }
      let report = checkFile(
        name: document.name, text: text,
        options: settings.checks(file.isFound ? .strict : .generous), answers: answers,
        clock: System.clock,
        interrupted: { interrupts.wasPressed })
      if interrupts.wasPressed { return .interrupted }
      show(report)
      return ExitStatus(report.status)
    } catch {
      let message = error.report(on: file.path)
      // What was handed in gets its report like every other; that a file on the command line does
      // not exist is for whoever wrote the command.
      if settings.json || file.isFound || error.status == .error {
        show(
          FileReport(file: Document.name(of: file.path), unreadable: message))
      } else {
        console.complain(message + "\n")
      }
      return error.status
    }
  }

  private func show(_ report: FileReport) {
    console.print(settings.json ? report.json() + "\n" : report.text(color: settings.color))
  }
}

extension ExitStatus {
  fileprivate init(_ status: FileReport.Status) {
    switch status {
    case .right: self = .success
    case .wrong, .nothing: self = .wrong
    case .error: self = .error
    case .limit: self = .limit
    }
  }
}
