internal import GradWorkbench
internal import GradWorksheet

/// A worksheet that runs for what is asked about it afterwards: its steps, or where a derivative comes
/// from.
///
/// The answer is the result; what the worksheet prints would stand in between, and is left out.
struct Question {
  let path: String
  let settings: Settings
  let console: Console

  /// Runs the worksheet, or the cells of a notebook, and asks.
  ///
  /// - Parameter ask: Gets the session and the document's name; prints the answer.
  /// - Returns: What the question found; the status of an error where it did not come to that.
  func run(
    _ ask: (_ session: Session, _ name: String) throws(WorksheetError) -> ExitStatus
  ) -> ExitStatus {
    let document: Document
    do throws(Document.Failure) {
      document = try Document(path: path)
    } catch {
      let report = error.report(on: path)
      if settings.json {
        console.print(
          FailedQuestion(file: Document.name(of: path), unreadable: report).json + "\n")
      } else {
        console.complain(report + "\n")
      }
      return error.status
    }
    let interrupts = Interrupts()
    let session = Session(
      limits: settings.limits(.generous), leaves: settings.leaves, clock: System.clock,
      interrupted: { interrupts.wasPressed }, output: { _ in })
    do throws(WorksheetError) {
      let text =
        document.isMarkdown
        ? Notebook(name: document.name, text: document.text).program : document.worksheet
      try session.runFirstRound(Source(name: document.name, text: text), of: settings.of)
      if let note = session.stopNote { console.complain("note: \(note)\n") }
      return try ask(session, document.name)
    } catch {
      guard settings.json, !interrupts.wasPressed else {
        return RunCommand.report(error, console, interrupts)
      }
      // Who reads JSON finds the error where the answer would stand.
      console.print(FailedQuestion(file: document.name, error: error).json + "\n")
      return RunCommand.status(of: error)
    }
  }
}
