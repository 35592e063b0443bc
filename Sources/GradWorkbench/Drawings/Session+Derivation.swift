import GradExplain
public import GradWorksheet

extension Session {
  /// The forward and the backward pass of a loss as a derivation in Markdown, with formulas in TeX.
  ///
  /// - Parameters:
  ///   - name: As for ``check(of:)``.
  ///   - exact: Whether numbers are shown as fractions where they have any.
  /// - Returns: The text of `gradual step --as markdown`.
  /// - Throws: As ``steps(of:exact:)``.
  public func derivation(
    of name: String?, exact: Bool = false
  ) throws(WorksheetError) -> String {
    let steps = try stepList(of: name, exact: exact)
    do throws(Steps.Stop) {
      var derivation = try Derivation(steps, isOver: isOver)
      derivation.arrays = arrayView(of: name)?.derivation
      return derivation.markdown
    } catch {
      throw worksheetError(
        Failure(
          "TimeoutError", "the derivation was stopped before it was complete",
          hint: "--seconds N allows more", category: .limit))
    }
  }
}
