public import GradDrawing
import GradExplain
public import GradWorksheet

// The page on which the steps of a loss are gone through.
extension Session {
  /// A page of more steps is not made: no reader gets to its end, and no browser likes it.
  static let largestPage = 20_000

  /// The page that goes through the forward and the backward pass of a loss.
  ///
  /// - Parameters:
  ///   - name: As for ``check(of:)``.
  ///   - exact: Whether numbers are shown as fractions where they have any.
  /// - Returns: The page, with the steps of ``steps(of:exact:)``.
  /// - Throws: Where there is no loss, a leaf was assigned after the loss had used it, or a limit was
  ///   reached.
  public func page(of name: String?, exact: Bool = false) throws(WorksheetError) -> StepPage {
    let graph = try graph(of: name)
    let count = graph.nodes.reduce(0) { $0 + 1 + $1.operands.count }
    if count > Session.largestPage {
      throw worksheetError(
        Failure(
          "MemoryError",
          "the page would have \(count) steps, and one of more than \(Session.largestPage) is not made",
          hint: "take a smaller part: \(lossSpelling.text) takes any variable that holds a Value",
          category: .limit))
    }
    let steps = try stepList(of: name, exact: exact)
    var page = StepPage(steps, graph: graph, listings: listings)
    let positions = page.graph.nodes.indices
    page.arrays = (arrayView(of: name)?.tables ?? []).filter { table in
      table.nodes.allSatisfy { $0.map(positions.contains) ?? true }
    }
    return page
  }

  /// What has run, as the reader sees it.
  private var listings: [StepPage.Listing] {
    programs.map { program in
      // A page is handed on, and where the file lies on this machine is nobody's business.
      let name = program.source.name.split(separator: "/").last.map(String.init) ?? ""
      // A separator of paragraphs is no line end to the worksheet language.
      let ends: Set<Character> = ["\n", "\r\n", "\r"]
      let lines = program.source.text.split(omittingEmptySubsequences: false) { ends.contains($0) }
      return StepPage.Listing(
        name: name, firstLine: program.source.firstLine,
        lines: (lines.last == "" ? lines.dropLast() : lines[...]).map(String.init))
    }
  }
}
