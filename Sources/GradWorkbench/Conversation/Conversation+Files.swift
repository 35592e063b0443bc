public import GradWorksheet

// Notebooks and worksheets that are written and run.
extension Conversation {
  /// Runs a worksheet as one entry, or a notebook cell by cell.
  func load(_ path: String) {
    let text: String
    switch files.read(path) {
    case .failure(let problem): return say(problem.message)
    case .success(let content): text = content
    }
    for part in parts(of: text, name: path) {
      run(part.source, as: part.entry)
      guard let end = entries.last?.end else { return }
      if end == .stopped || (end == .failed && !part.mayFail) { return }
    }
  }

  /// Runs the text of a worksheet or a notebook, prints nothing of it, and asks about the backward pass
  /// of its loss.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What errors call it; a name that ends in `.md` is that of a notebook.
  ///   - loss: The variable that holds the loss; nil for the usual names.
  /// - Throws: What stopped the worksheet, or why there is no loss.
  public func beginQuiz(
    on text: String, name: String, of loss: String?
  ) throws(WorksheetError) {
    session.renewLimits()
    printer.isMuted = true
    defer { printer.isMuted = false }
    for part in parts(of: text, name: name) {
      do throws(WorksheetError) {
        try session.run(part.source)
      } catch {
        if !part.mayFail || error.category == .limit { throw error }
      }
    }
    let steps = try session.stepList(of: loss, exact: false)
    printer.isMuted = false
    ask(about: steps, from: 0)
  }

  /// A file's worksheet, or the cells of a notebook, as they are run.
  private func parts(
    of text: String, name: String
  ) -> [(source: Source, entry: ConversationEntry, mayFail: Bool)] {
    let lower = name.lowercased()
    let isNotebook = lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
    // Lines of the file have its own numbers; those of the prompt go on behind them.
    nextLine = max(nextLine, 2 + text.utf8.count { $0 == UInt8(ascii: "\n") })
    guard isNotebook else {
      let entry = ConversationEntry(text: text, name: name, firstLine: nil)
      return [(Source(name: name, text: text), entry, false)]
    }
    let notebook = Notebook(name: name, text: text)
    if notebook.isProse {
      complain("'\(oneLine(name))' has no cell", "a cell begins with ```python")
    }
    return notebook.cells.map { cell in
      let source = notebook.source(of: cell)
      return (
        source, ConversationEntry(text: source.text, name: name, firstLine: nil), cell.raises
      )
    }
  }

  /// Writes the session as a notebook.
  func save(_ request: Request) {
    let path = request.operands[0]
    let lower = path.lowercased()
    guard lower.hasSuffix(".md") || lower.hasSuffix(".markdown") else {
      return complain(
        "a notebook ends in .md, and '\(oneLine(path))' does not", "%save \(oneLine(path)).md")
    }
    if entries.isEmpty { return complain("there is nothing to save yet", nil) }
    let saved = SavedNotebook(
      entries, name: path, options: options, clock: clock, interrupted: interrupted)
    guard let update = saved.update else {
      if interrupted?() == true { return say("KeyboardInterrupt") }
      return complain(
        "the session does not run again as it ran, and nothing is written"
          + (saved.problem.map { ":\n\($0)" } ?? ""),
        saved.hint)
    }
    // Pictures stand in the folder of the notebook, and come before the text that shows them.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let all = update.pictures.map { (path: folder + $0.path, text: $0.svg) } + [(path, update.text)]
    if let problem = files.write(all, request["--force"] != nil) { return say(problem.message) }
    let pictures = update.pictures.count
    say(
      "\(saved.cellCount) cell\(saved.cellCount == 1 ? "" : "s")"
        + (pictures == 0 ? "" : " and \(pictures) picture\(pictures == 1 ? "" : "s")")
        + " written to \(oneLine(path))")
  }
}
