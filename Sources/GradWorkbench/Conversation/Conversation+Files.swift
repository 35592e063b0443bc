import GradWorksheet

// Notebooks and worksheets that are written and run.
extension Conversation {
  /// Runs a worksheet as one entry, or a notebook cell by cell.
  func load(_ path: String) {
    let text: String
    switch files.read(path) {
    case .failure(let problem): return say(problem.message)
    case .success(let content): text = content
    }
    load(text, name: path)
  }

  /// Runs the text of a worksheet or a notebook in this session.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What errors call it; a name that ends in `.md` is that of a notebook.
  /// - Returns: Whether all of it ran.
  @discardableResult
  public func load(_ text: String, name: String) -> Bool {
    let lower = name.lowercased()
    let isNotebook = lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
    // Lines of the file have its own numbers; those of the prompt go on behind them.
    nextLine = max(nextLine, 1 + text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
    guard isNotebook else {
      run(
        Source(name: name, text: text),
        as: ConversationEntry(text: text, name: name, firstLine: nil))
      return entries.last?.end == .whole
    }
    let notebook = Notebook(name: name, text: text)
    if notebook.isProse {
      complain("'\(oneLine(name))' has no cell", "a cell begins with ```python")
      return false
    }
    for cell in notebook.cells {
      let source = notebook.source(of: cell)
      run(source, as: ConversationEntry(text: source.text, name: name, firstLine: nil))
      if let end = entries.last?.end, end == .stopped || (end == .failed && !cell.raises) {
        return false
      }
    }
    return true
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
    guard let text = saved.text else {
      if interrupted?() == true { return say("KeyboardInterrupt") }
      return complain(
        "the session does not run again as it ran, and nothing is written"
          + (saved.problem.map { ":\n\($0)" } ?? ""),
        saved.hint)
    }
    if let problem = files.write(path, text, request["--force"] != nil) {
      return say(problem.message)
    }
    say("\(saved.cellCount) cell\(saved.cellCount == 1 ? "" : "s") written to \(oneLine(path))")
  }
}
