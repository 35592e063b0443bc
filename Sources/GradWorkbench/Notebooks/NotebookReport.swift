internal import GradWorksheet

/// Whether a notebook prints what is written in it, and where it does not.
public struct NotebookReport: Sendable {
  /// How the notebook fared; the command line's exit status depends on it.
  public enum Status: String, Sendable {
    /// Every cell did what is written.
    case right
    /// A cell printed something else, or the document is not well formed.
    case wrong
    /// A cell failed that is not marked `raises`.
    case error
    /// A cell reached a limit.
    case limit
  }

  /// A cell that did something else than is written.
  struct Difference: Sendable {
    /// The line of the cell's fence, or of the fence that is at fault.
    var line: Int
    /// What is different.
    var message: String
    /// The lines of a unified diff from what is written to what was printed.
    var diff: [String] = []
    /// Whether `notebook update` mends it.
    var canUpdate = false
  }

  /// What the report calls the notebook.
  public let name: String
  /// How many cells it has.
  public let cells: Int
  /// How the notebook fared.
  public private(set) var status: Status = .right
  /// The cells that differ, in order.
  private(set) var differences: [Difference] = []

  /// Whether the only differences are such that `notebook update` mends them.
  var canUpdate: Bool {
    (status == .right || status == .wrong) && differences.allSatisfy { $0.canUpdate }
  }

  /// Compares what the cells did with what is written.
  ///
  /// - Parameters:
  ///   - run: What the cells did.
  ///   - files: What is beside the notebook; nil where there is no such place, as for one from standard
  ///     input.
  public init(_ run: NotebookRun, files: PictureFiles? = nil) {
    self.init(run, run.pictures(files))
  }

  init(_ run: NotebookRun, _ pictures: [NotebookPicture]) {
    let notebook = run.notebook
    name = notebook.name
    cells = notebook.cells.count
    differences = notebook.problems.map { Difference(line: $0.line, message: $0.message) }
    for (cell, outcome) in zip(notebook.cells, run.outcomes) {
      if outcome.error == nil, cell.raises {
        differences.append(
          Difference(line: cell.line, message: "the cell is marked 'raises' but does not fail"))
      } else if outcome.error == nil || cell.raises, !run.wasInterrupted || outcome.error == nil {
        compare(cell, outcome, in: notebook)
      }
    }
    for picture in pictures {
      guard let problem = picture.problem else { continue }
      differences.append(
        Difference(
          line: notebook.cells[picture.cell].line, message: problem.message,
          canUpdate: problem.canUpdate))
    }
    if !differences.isEmpty { status = .wrong }
    if let failure = run.failure {
      status = failure.category == .limit ? .limit : .error
      let cell = notebook.cells[run.outcomes.count - 1]
      var message = "the cell fails\n" + failure.description
      let left = notebook.cells.count - run.outcomes.count
      if left > 0 { message += "\n(\(left) more \(left == 1 ? "cell" : "cells") did not run)" }
      differences.append(Difference(line: cell.line, message: message))
    }
    differences.sort { $0.line < $1.line }
  }

  private mutating func compare(
    _ cell: Notebook.Cell, _ outcome: NotebookRun.Outcome, in notebook: Notebook
  ) {
    let printed = outcome.fence(raises: cell.raises)
    let written = cell.output?.content(of: notebook.lines) ?? ""
    guard !printed.utf8.elementsEqual(written.utf8) else { return }
    var difference = Difference(line: cell.line, message: "", canUpdate: true)
    if let output = cell.output {
      difference.message =
        "the cell prints something else than its output on line \(output.opening + 1)"
      difference.diff = NotebookDiff.unified(written, printed, firstLine: output.opening + 2)
    } else {
      let closing = cell.fence.closing ?? notebook.lines.count
      difference.message = "the cell prints, but no output follows it"
      difference.diff = NotebookDiff.unified("", printed, firstLine: closing + 2)
    }
    if printed.utf8.contains(0) {
      difference.message += " (a NUL byte, which no notebook can hold)"
      difference.canUpdate = false
    }
    differences.append(difference)
  }
}

extension NotebookReport {
  /// The report in words: a line per cell that differs, its diff, and advice; nothing where all is
  /// well.
  public func text(color: Bool) -> String {
    var text = ""
    let name = oneLine(name)
    for difference in differences {
      text += paint("\(name):\(difference.line):", "1", color) + " \(difference.message)\n"
      for line in difference.diff {
        switch line.first {
        case "-": text += paint(line, "31", color)
        case "+": text += paint(line, "32", color)
        case "@": text += paint(line, "36", color)
        default: text += line
        }
        text += "\n"
      }
    }
    if !differences.isEmpty, canUpdate {
      text += "hint: if what is \(advice) is right, 'gradual notebook update \(name)' writes it\n"
    }
    return text
  }

  /// What `notebook update` would write.
  private var advice: String {
    let isPrinted = differences.contains { !$0.diff.isEmpty }
    return differences.allSatisfy { !$0.diff.isEmpty }
      ? "printed" : isPrinted ? "printed and drawn" : "drawn"
  }

  /// The report as one line of JSON.
  public func json() -> String {
    JSON.object([
      ("file", .string(name)),
      ("status", .string(status.rawValue)),
      ("cells", .integer(cells)),
      (
        "differences",
        .array(
          differences.map { difference in
            .object([
              ("line", .integer(difference.line)),
              ("message", .string(difference.message)),
              ("diff", .array(difference.diff.map { .string($0) })),
            ])
          })
      ),
    ]).text
  }

  private func paint(_ text: String, _ style: String, _ color: Bool) -> String {
    color ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
