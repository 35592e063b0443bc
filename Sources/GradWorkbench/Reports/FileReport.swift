internal import GradWorksheet

/// What became of one worksheet that was checked.
public struct FileReport: Sendable {
  /// How a worksheet did.
  public enum Status: String, Sendable {
    /// Every claim is right or rounded, and there is at least one.
    case right
    /// Some claim is not, or holds no numbers.
    case wrong
    /// There is no claim.
    case nothing
    /// The worksheet stopped with an error.
    case error
    /// The worksheet reached a limit.
    case limit
  }

  /// The worksheet's name, usually a path.
  public var file: String
  /// How it did.
  public var status: Status
  /// The error's report, or why there was nothing to judge; nil where all went its way.
  public var message: String?
  /// The type of the error that stopped it, such as `NameError`.
  public var failure: String?
  /// What the worksheet printed.
  public var output: String
  /// What was found, one report for each call of `check(...)`, or one for the loss.
  public var checks: [CheckReport]

  init(
    file: String, status: Status, message: String?, output: String, checks: [CheckReport]
  ) {
    self.file = file
    self.status = status
    self.message = message
    self.output = output
    self.checks = checks
  }

  /// The report on a file that gave no text.
  public init(file: String, unreadable message: String) {
    self.init(file: file, status: .error, message: message, output: "", checks: [])
    failure = "not readable"
  }

  /// The report on a text in Markdown that has no cell.
  public init(withoutCells file: String) {
    self.init(
      file: file, status: .nothing,
      message: "nothing to check: the text has no cell\n"
        + "hint: no fence is marked python; a cell begins with ```python",
      output: "", checks: [])
  }

  /// The report as one line of JSON.
  public func json() -> String {
    JSON.object([
      ("file", .string(file)),
      ("status", .string(status.rawValue)),
      ("message", message.map { .string($0) } ?? .null),
      ("output", .string(output)),
      ("checks", .array(checks.map(\.json))),
    ]).text
  }

  /// The report for a reader.
  ///
  /// Control characters that a worksheet smuggled into a message are shown, not sent.
  ///
  /// - Parameter color: Whether to use the colours of a terminal.
  /// - Returns: The text, with a line break at its end.
  public func text(color: Bool) -> String {
    let paint = Paint(isOn: color)
    let word = status == .right ? paint.good(status.rawValue) : paint.bad(status.rawValue)
    var text = "\(oneLine(file)): \(word)\n"
    for check in checks { text += check.text(color: color) }
    if let message { text += manyLines(message) + "\n" }
    return text
  }
}
