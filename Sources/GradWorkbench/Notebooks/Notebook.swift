internal import GradWorksheet

/// A lesson in Markdown whose `python` fences run and whose `output` fences say what they print.
///
/// The cells of a notebook are the fences marked `python`; they run in order in one session. The
/// fence marked `output` that follows a cell, prose between them or not, holds what the cell
/// prints, letter by letter, and the value of its last line; a cell without one prints nothing. A cell that must fail is marked
/// `python raises`, and its output fence ends with the error and its hint. All other fences are
/// prose.
public struct Notebook: Sendable {
  /// What reports call it, usually a path.
  public let name: String
  /// The cells, in order.
  let cells: [Cell]
  /// What is wrong with the document itself, such as a fence that is never closed.
  let problems: [Problem]
  /// The document.
  let lines: [NotebookLine]

  /// What a cell is marked with, in small or capital letters; editors highlight all of these.
  private static let marksOfCells: Set = ["python", "python3", "py"]

  /// Code, and the place for what it prints.
  struct Cell: Sendable {
    /// The fence around the code.
    var fence: NotebookFence
    /// Whether the cell must fail.
    var raises: Bool
    /// The fence marked `output` that belongs to it.
    var output: NotebookFence?

    /// The line of the fence as readers count.
    var line: Int { fence.opening + 1 }
  }

  /// A sentence about a line of the document.
  struct Problem: Sendable {
    /// The line, 1 for the first.
    var line: Int
    /// What is wrong with it.
    var message: String
  }

  /// Reads the cells of a document.
  public init(name: String, text: String) {
    self.name = name
    lines = NotebookLine.split(text)
    var cells: [Cell] = []
    var problems: [Problem] = []
    for fence in NotebookFence.all(in: lines) {
      let line = fence.opening + 1
      if fence.closing == nil {
        problems.append(Problem(line: line, message: "the fence is never closed"))
      }
      switch fence.info.first {
      case let mark? where Notebook.marksOfCells.contains(mark.lowercased()):
        let marks = fence.info.dropFirst()
        if let unknown = marks.first(where: { $0 != "raises" }) {
          problems.append(
            Problem(
              line: line,
              message: "a cell is marked 'python' or 'python raises', not 'python \(unknown)'"))
        }
        cells.append(Cell(fence: fence, raises: marks.contains("raises")))
      case "output":
        if fence.info.count > 1 {
          problems.append(
            Problem(line: line, message: "nothing can stand behind 'output' in a fence's mark"))
        }
        if cells.isEmpty {
          problems.append(Problem(line: line, message: "no cell stands before this output"))
        } else if let first = cells[cells.count - 1].output {
          problems.append(
            Problem(
              line: line,
              message: "the cell above has its output already, on line \(first.opening + 1)"))
        } else {
          cells[cells.count - 1].output = fence
        }
      default: break
      }
    }
    self.cells = cells
    self.problems = problems
  }

  /// Whether the document has no cell: then it is no notebook but prose.
  public var isProse: Bool { cells.isEmpty }

  /// The text of a cell.
  func source(of cell: Cell) -> Source {
    Source(name: name, text: cell.fence.content(of: lines), firstLine: cell.line + 1)
  }

  /// All cells as one worksheet, every line of code on the line that it has in the notebook.
  ///
  /// Cells that must fail are left out: they would stop the worksheet.
  public var program: String {
    var code: [String] = []
    for cell in cells where !cell.raises {
      let body = cell.fence.body(of: lines)
      code += repeatElement("", count: body.lowerBound - code.count)
      code += lines[body].map { $0.text(withoutIndent: cell.fence.indent) }
    }
    return code.map { $0 + "\n" }.joined()
  }
}
