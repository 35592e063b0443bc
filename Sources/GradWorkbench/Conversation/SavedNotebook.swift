import GradWorksheet

/// A session as a notebook: its entries as cells, with what they print below them.
///
/// The entries are run again for that, in a session of their own, as `gradual notebook check` will:
/// so what is written is what it will find.
struct SavedNotebook {
  /// The document and its pictures; nil where the entries do not run again as they ran.
  private(set) var update: NotebookUpdate?
  /// Why there is no document; nil where nothing more can be said.
  private(set) var problem: String?
  /// How many cells it has.
  private(set) var cellCount = 0
  /// What to do where there is no document.
  private(set) var hint: String?

  /// Writes entries.
  init(
    _ entries: [ConversationEntry], name: String, options: CheckOptions,
    clock: (() -> Double)?, interrupted: (() -> Bool)?
  ) {
    var document = "# A session\n"
    for entry in entries {
      let fence = SavedNotebook.fence(around: entry.text)
      let body = entry.text.hasSuffix("\n") ? entry.text : entry.text + "\n"
      switch entry.end {
      case .stopped:
        document += "\nThis was stopped before its end, and is no cell:\n\n\(fence)text\n"
      case .whole:
        cellCount += 1
        document += "\n\(fence)python\n"
      case .failed:
        cellCount += 1
        document += "\n\(fence)python raises\n"
      }
      document += body + fence + "\n"
    }
    let notebook = Notebook(name: name, text: document)
    let run = NotebookRun(
      notebook, limits: options.limits, leaves: options.leaves, clock: clock,
      interrupted: interrupted)
    update = run.updated(files: { _ in .missing })
    if update == nil {
      problem = run.failure.map { manyLines($0.description) }
      hint =
        entries.contains { $0.end == .stopped }
        ? "what an entry did before it was stopped cannot be repeated: enter it again, smaller"
        : nil
    }
    if !options.leaves.isEmpty, update != nil {
      update = nil
      problem = nil
      hint = "a notebook knows no --leaves: make the Values with values(...)"
    }
  }

  /// Backticks, more than any line of the text begins with.
  private static func fence(around text: String) -> String {
    var longest = 2
    for line in NotebookLine.split(text) {
      longest = max(longest, line.text.drop { $0 == " " }.prefix { $0 == "`" }.count)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
