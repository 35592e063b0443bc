internal import GradWorkbench
internal import GradWorksheet

/// `gradual check`: hand-derived derivatives in worksheets, notebooks and folders of them.
struct CheckCommand {
  private let console: Console
  private let settings: Settings
  private let paths: [String]
  private let jobs: Int
  private let key: String?
  private let results: ResultFiles

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    jobs = try arguments.count("jobs") ?? System.processorCount
    key = arguments["key"]
    paths = arguments.operands
    if paths.isEmpty {
      throw .missingOperand(.check, wanted: "a file or a folder, or '-' for standard input")
    }
    if key == "-", paths.contains("-") { throw .twoReaders }
    results = try ResultFiles(arguments, inputs: paths + [key].compactMap { $0 })
  }

  func run() -> ExitStatus {
    // Before anything is graded: nobody wants to learn after an hour that there is no such folder.
    if let problem = results.problem {
      console.complain(problem)
      return .usage
    }
    let interrupts = Interrupts()
    var answers: AnswerKey?
    if let key {
      do throws(KeyFailure) {
        answers = try load(key, interrupts)
      } catch {
        if interrupts.wasPressed { return .interrupted }
        console.complain(error.report + "\n")
        return error.status
      }
    }
    var findings = Submission.find(paths)
    // What lies among the submissions and is none.
    let others = (results.paths + [key].compactMap { $0 }).compactMap {
      try? System.identity(of: $0)
    }
    findings.files.removeAll { file in
      file.isFound && (try? System.identity(of: file.path)).map(others.contains) == true
    }
    return grade(
      findings,
      FileGrader(
        settings: settings, key: answers, interrupts: interrupts,
        isShown: !results.useStandardOutput))
  }

  private func grade(_ findings: Submission.Findings, _ grader: FileGrader) -> ExitStatus {
    let files = findings.files
    var status = ExitStatus.success
    for problem in findings.problems {
      console.complain(problem + "\n")
      status.raise(to: .usage)
    }
    var emptyFolders = Set(findings.folders)
    var book = GradeBook()
    var progress = Progress(console, count: files.count)
    var isGraded = Array(repeating: false, count: files.count)
    let isDone = Crew(threads: jobs).work(
      on: files.count, isStopped: { grader.interrupts.wasPressed }, tick: { progress.show($0) },
      job: { grader.grade(files[$0]) }, size: { $0.text.utf8.count }
    ) { index, result in
      isGraded[index] = true
      if !result.complaint.isEmpty { console.complain(result.complaint) }
      if !result.text.isEmpty { console.print(result.text) }
      status.raise(to: result.status)
      guard let report = result.report else { return }
      book.add(report)
      if let folder = files[index].folder { emptyFolders.remove(folder) }
    }
    console.clearProgress()
    guard isDone else {
      console.complain("gradual: the system has no thread left to check with\n")
      return .usage
    }
    let ungraded = files.indices.filter { !isGraded[$0] }.map { Document.name(of: files[$0].path) }
    if ungraded.isEmpty {
      for folder in findings.folders where emptyFolders.contains(folder) {
        console.complain(
          """
          gradual: nothing to check in '\(oneLine(folder))'
          hint: worksheets end in .py, notebooks in .md

          """)
        status.raise(to: .wrong)
      }
    } else {
      let all = files.count == 1 ? "the only file" : "\(ungraded.count) of \(files.count) files"
      console.complain("gradual: interrupted before \(all) could be graded\n")
    }
    for problem in results.write(book, ungraded: ungraded, console) {
      console.complain(problem)
      status.raise(to: .usage)
    }
    return grader.interrupts.wasPressed ? .interrupted : status
  }

  // MARK: The key

  /// Why there is no key.
  private struct KeyFailure: Error {
    let report: String
    let status: ExitStatus
  }

  private func load(_ path: String, _ interrupts: Interrupts) throws(KeyFailure) -> AnswerKey {
    let document: Document
    do throws(Document.Failure) {
      document = try Document(path: path)
    } catch {
      throw KeyFailure(report: error.report(on: path), status: error.status)
    }
    var text = document.worksheet
    if document.isMarkdown {
      let notebook = Notebook(name: document.name, text: document.text)
      if notebook.isProse {
        throw KeyFailure(
          report: """
            gradual: the key '\(oneLine(path))' has no cell
            hint: no fence is marked python; a cell begins with ```python
            """, status: .error)
      }
      text = notebook.program
    }
    do throws(WorksheetError) {
      let key = try AnswerKey(
        name: document.name, text: text, options: settings.checks(.strict), clock: System.clock,
        interrupted: { interrupts.wasPressed })
      if !key.mistakes.isEmpty {
        console.complain(
          """
          gradual: in the key itself \(key.mistakes.joined(separator: ", ")) is not right
          hint: submissions are judged by what the key computes, not by what it claims

          """)
      }
      return key
    } catch {
      throw KeyFailure(
        report: "gradual: the key cannot be used\n\(error.description)",
        status: error.category == .limit ? .limit : .error)
    }
  }
}
