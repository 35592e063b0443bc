import GradExplain
public import GradWorksheet

// Both passes of a loss, step by step.
extension Session {
  /// The forward and the backward pass of a loss in words, step by step.
  ///
  /// - Parameters:
  ///   - name: As for ``check(of:)``.
  ///   - exact: Whether numbers are shown as fractions where they have any.
  /// - Returns: The text of `gradual step`.
  /// - Throws: Where there is no loss, a leaf was assigned after the loss had used it, or a limit was
  ///   reached.
  public func steps(
    of name: String?, exact: Bool = false
  ) throws(WorksheetError) -> String {
    let steps = try stepList(of: name, exact: exact)
    return (arrayView(of: name)?.text ?? "") + steps.narration
  }

  /// The steps of a loss as data.
  func stepList(of name: String?, exact: Bool) throws(WorksheetError) -> Steps {
    guard let loss = try loss(name) else {
      throw noLoss(to: "step through")
    }
    let globals = host.names(in: interpreter.variables)
    do throws(Steps.Stop) {
      return try Steps(tape: host.tape, root: loss, exact: exact, isOver: isOver) {
        globals[$0] ?? host.assignedName(of: $0)
      }
    } catch {
      switch error {
      case .tape(let error):
        throw worksheetError(host.failure(error, naming: interpreter.variables))
      case .over:
        throw worksheetError(
          Failure(
            "TimeoutError", "the steps were stopped before the last",
            hint: "--seconds N allows more", category: .limit))
      }
    }
  }
}
