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
    let file = number(text, name: path)
    if let words = file.words { say(words) }
    for part in parts(of: text, file) {
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
    for part in parts(of: text, number(text, name: name)) {
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

  /// Gives the lines of a file numbers that no other line of the session has: their own where nothing
  /// came before.
  private func number(_ text: String, name: String) -> LoadedFile {
    let file = LoadedFile(
      name: name, offset: nextLine - 1,
      lineCount: 1 + text.utf8.count { $0 == UInt8(ascii: "\n") })
    nextLine += file.lineCount
    loaded.append(file)
    return file
  }

  /// A file's worksheet, or the cells of a notebook, as they are run.
  private func parts(
    of text: String, _ file: LoadedFile
  ) -> [(source: Source, entry: ConversationEntry, mayFail: Bool)] {
    let name = file.name
    let lower = name.lowercased()
    let isNotebook = lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
    guard isNotebook else {
      let entry = ConversationEntry(text: text, name: name, firstLine: nil, file: file)
      return [(Source(name: name, text: text, firstLine: 1 + file.offset), entry, false)]
    }
    let notebook = Notebook(name: name, text: text)
    if notebook.isProse {
      complain("'\(oneLine(name))' has no cell", "a cell begins with ```python")
    }
    return notebook.cells.map { cell in
      let own = notebook.source(of: cell)
      let source = Source(name: name, text: own.text, firstLine: own.firstLine + file.offset)
      return (
        source, ConversationEntry(text: source.text, name: name, firstLine: nil, file: file),
        cell.raises
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
