/// The text of a worksheet with the name that errors give it.
///
/// A cell of a notebook is a source too: `firstLine` is then the line of the notebook on which the
/// cell's text begins, so that errors name the line that the reader sees.
public struct Source: Sendable {
  /// What errors call it, usually a path.
  public let name: String
  /// The whole text.
  public let text: String
  /// The number of the text's first line, 1 for a file of its own.
  public let firstLine: Int

  /// Makes a source of a text.
  public init(name: String, text: String, firstLine: Int = 1) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
  }
}

/// A place in a source: line as the reader counts them (1 is first), column in characters (1 is
/// first).
public struct Position: Hashable, Sendable {
  /// The line, 1 for the first.
  public var line: Int32
  /// The column in Unicode scalars, 1 for the first.
  public var column: Int32

  /// Makes a position.
  public init(line: Int32, column: Int32) {
    self.line = line
    self.column = column
  }
}
