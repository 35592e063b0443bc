import GradWorksheet

/// A worksheet that has run, with what it printed and how it ended.
final class WorksheetRun {
  private(set) var output = ""
  private(set) var error: WorksheetError?
  private(set) var interpreter: Interpreter?

  init(
    _ text: String, name: String = "test.py", host: (any ForeignValues)? = nil,
    limits: Interpreter.Limits = .init(), poll: (() -> Failure?)? = nil
  ) {
    let interpreter = Interpreter(host: host, limits: limits, poll: poll) { [unowned self] in
      output += $0
    }
    self.interpreter = interpreter
    run(text, name: name)
  }

  /// Runs one more cell in the same session.
  func run(_ text: String, name: String = "test.py") {
    error = nil
    do throws(WorksheetError) {
      try interpreter?.run(Source(name: name, text: text))
    } catch {
      self.error = error
    }
  }

  /// Lets the session and all that it holds go.
  func end() { interpreter = nil }

  /// The printed lines; a last line needs no line ending.
  var lines: [String] {
    var lines = output.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
