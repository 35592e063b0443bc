/// An error that stops a worksheet: what, where, and one hint.
///
/// The words are CPython's wherever CPython has words for it.
public struct WorksheetError: Error, Sendable {
  /// What kind of end it is; the command line's exit status depends on it.
  public enum Category: Sendable {
    /// The text is not a program (syntax, indentation, something that the subset leaves out).
    case syntax
    /// An operation failed.
    case runtime
    /// A limit was reached: time, nodes, memory or recursion.
    case limit
  }

  /// One call on the way to the error.
  public struct Call: Sendable {
    /// The name of the function that was called.
    public let function: String
    /// The line that called it.
    public let line: Int32

    /// Makes a call.
    public init(function: String, line: Int32) {
      self.function = function
      self.line = line
    }
  }

  /// Syntax, runtime or limit.
  public var category: Category
  /// The error's type as CPython calls it, such as `NameError`.
  public var type: String
  /// The message behind the type.
  public var message: String
  /// The source in which it happened.
  public var source: String
  /// Where it happened; nil where no place can be named (text that is not UTF-8).
  public var position: Position?
  /// The line's text, without its line break.
  public var lineText: String?
  /// One piece of advice, or nil.
  public var hint: String?
  /// The calls that led to it, innermost first.
  public var calls: [Call] = []

  /// Makes an error, with the place where it happened if there is one.
  ///
  /// Where no hint is given, a general one is looked up.
  public init(
    category: Category, type: String, message: String, source: String, position: Position? = nil,
    lineText: String? = nil, hint: String? = nil, calls: [Call] = []
  ) {
    self.category = category
    self.type = type
    self.message = message
    self.source = source
    self.position = position
    self.lineText = lineText
    self.hint = hint ?? Hints.general(type: type, message: message)
    self.calls = calls
  }

  /// `NameError: name 'x' is not defined`, as in the last line of CPython's traceback.
  public var summary: String { message.isEmpty ? type : "\(type): \(message)" }

  /// A character of the line; in place of a control character its picture, which is as wide, so that
  /// the caret stands right.
  private static func picture(_ scalar: Unicode.Scalar) -> String {
    let text = String(scalar)
    if manyLines(text) == text { return text }
    return Unicode.Scalar(0x2400 + scalar.value).flatMap { scalar.value < 0x20 ? String($0) : nil }
      ?? "\u{FFFD}"
  }

  /// The whole report: file and line, the line itself, a caret, the error, the hint.
  public var description: String {
    var text = "File \"\(oneLine(source))\""
    if let position { text += ", line \(position.line), column \(position.column)" }
    text += "\n"
    if let position, let lineText {
      let line = lineText.unicodeScalars.drop { $0 == " " || $0 == "\t" }
      let dropped = lineText.unicodeScalars.count - line.count
      let shown = line.prefix(160).map(Self.picture).joined()
      let caret = max(0, min(Int(position.column) - 1 - dropped, 160))
      // Tabs stay tabs above the caret, so that it stands under the right character.
      let pad = line.prefix(caret).map { $0 == "\t" ? "\t" : " " }.joined()
      text += "    \(shown)\n    \(pad)"
      text += String(repeating: " ", count: max(0, caret - line.count)) + "^\n"
    }
    // A message may hold any text of the worksheet, and must not pass for the lines around it.
    text += oneLine(summary)
    for call in calls.prefix(3) {
      text += "\n  in \(call.function)(), called on line \(call.line)"
    }
    if calls.count > 3 { text += "\n  and \(calls.count - 3) calls more" }
    if let hint { text += "\nhint: \(hint)" }
    return text
  }
}
