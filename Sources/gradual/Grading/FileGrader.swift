internal import GradWorkbench

/// Checks a file for `gradual check`; a value that threads can share.
struct FileGrader: Sendable {
  let settings: Settings
  let key: AnswerKey?
  let interrupts: Interrupts
  /// Whether the reports on files are shown, as text or JSON.
  let isShown: Bool

  /// What became of a file.
  struct Result: Sendable {
    /// For standard output.
    var text = ""
    /// For standard error.
    var complaint = ""
    /// The report, without what the worksheet printed; nil where the file is none to be checked.
    var report: FileReport?
    var status = ExitStatus.success
  }

  /// Checks a file; nil where it was interrupted.
  func grade(_ file: Submission) -> Result? {
    do throws(Document.Failure) {
      let document = try Document(
        path: file.path, limit: file.isFound ? Document.largestFound : Document.largest)
      var text = document.worksheet
      var answers: Answers?
      if document.isMarkdown {
        let notebook = Notebook(name: document.name, text: document.text)
        let found = Answers(markdown: document.text)
        answers = found.isEmpty ? nil : found
        if notebook.isProse && found.isEmpty {
          if file.isFound, file.isReadme { return Result() }
          // Somebody's answer, although nothing in it runs: it must not go unseen.
          return result(FileReport(withoutCells: document.name))
        }
        text = notebook.program
      }
      let report = checkFile(
        name: document.name, text: text,
        options: settings.checks(file.isFound ? .strict : .generous), key: key,
        answers: answers, clock: System.clock, interrupted: { interrupts.wasPressed })
      return interrupts.wasPressed ? nil : result(report)
    } catch {
      let message = error.report(on: file.path)
      let report = FileReport(file: Document.name(of: file.path), unreadable: message)
      var result = result(report)
      result.status = error.status
      // What was handed in gets its report like every other; that a file on the command line does
      // not exist is for whoever wrote the command.
      if !settings.json, !file.isFound, error.status != .error {
        result.text = ""
        result.complaint = message + "\n"
      }
      return result
    }
  }

  private func result(_ report: FileReport) -> Result {
    var result = Result()
    if isShown {
      result.text = settings.json ? report.json() + "\n" : report.text(color: settings.color)
    }
    result.report = report
    result.report?.output = ""
    result.status = ExitStatus(report.status)
    return result
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
