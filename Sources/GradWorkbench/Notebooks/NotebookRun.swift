public import GradWorksheet

/// What the cells of a notebook did, in one session, up to the first that failed unasked.
///
/// As in Jupyter, a cell shows the value of its last line, where that is an expression and not
/// `None`, after whatever it printed.
public struct NotebookRun {
  /// The notebook.
  let notebook: Notebook
  /// What became of the cells that ran, in order.
  let outcomes: [Outcome]
  /// Whether the run was stopped from outside.
  public let wasInterrupted: Bool

  /// What became of a cell.
  struct Outcome {
    /// What it printed, and the value of its last line.
    var printed: String
    /// What its last line draws.
    var drawing: Drawing?
    /// What stopped it.
    var error: WorksheetError?
  }

  /// Runs the cells of a notebook.
  ///
  /// - Parameters:
  ///   - notebook: The notebook.
  ///   - limits: What its session may use.
  ///   - leaves: Names whose floats become Values, as in ``Session``.
  ///   - clock: Seconds from any fixed moment, for the limit on time.
  ///   - interrupted: Whether to stop now.
  ///   - echo: Is given what the cells print, while they run.
  public init(
    _ notebook: Notebook, limits: Limits, leaves: [String] = [],
    clock: (() -> Double)? = nil, interrupted: (() -> Bool)? = nil,
    echo: ((String) -> Void)? = nil
  ) {
    let printer = Printer()
    let session = Session(
      limits: limits, leaves: leaves, clock: clock, interrupted: interrupted
    ) { text in
      printer.text += text
      echo?(text)
    }
    var outcomes: [Outcome] = []
    var wasInterrupted = false
    for cell in notebook.cells {
      printer.text = ""
      printer.drawing = nil
      var outcome = Outcome(printed: "")
      do throws(WorksheetError) {
        try session.run(notebook.source(of: cell)) { shown in
          printer.show(shown, echo)
        }
      } catch {
        outcome.error = error
      }
      outcome.printed = printer.text
      outcome.drawing = printer.drawing
      outcomes.append(outcome)
      if outcome.error != nil {
        wasInterrupted = interrupted?() ?? false
        guard cell.raises, !wasInterrupted else { break }
        if let echo { echo(outcome.fence(raises: true)) }
      }
    }
    self.notebook = notebook
    self.outcomes = outcomes
    self.wasInterrupted = wasInterrupted
    hasOnlyRightChecks = session.checks.allSatisfy { $0.isRight } && session.judgesAgree
  }

  /// Whether every `check` in the cells found all claims right, and no `gradcheck` a wrong derivative.
  public let hasOnlyRightChecks: Bool

  /// The error that stopped the run, nil where every cell ran.
  public var failure: WorksheetError? {
    guard let last = outcomes.last, let error = last.error else { return nil }
    return notebook.cells[outcomes.count - 1].raises && !wasInterrupted ? nil : error
  }

  /// Collects what a session prints.
  private final class Printer {
    var text = ""
    var drawing: Drawing?

    /// Prints the value of a cell's last line, on lines of its own; of a drawing only for those who
    /// watch the run.
    func show(_ shown: Shown, _ echo: ((String) -> Void)?) {
      let start = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
      switch shown {
      case .text(let value):
        text += start + value + "\n"
        echo?(start + value + "\n")
      case .drawing(let drawing):
        self.drawing = drawing
        echo?(start + drawing.text)
      }
    }
  }
}

extension NotebookRun.Outcome {
  /// What the output fence of the cell has to hold.
  ///
  /// A fence consists of whole lines, so text that does not end its last line counts as if it did.
  func fence(raises: Bool) -> String {
    var text = NotebookLine.split(printed).map { $0.text + "\n" }.joined()
    if raises, let error {
      text += error.summary + "\n"
      if let hint = error.hint { text += "hint: \(hint)\n" }
    }
    return text
  }
}
