/// What a conversation needs of the file system.
public struct ConversationFiles {
  /// Why a file was not read or written.
  public struct Problem: Error {
    /// What is wrong, without a line break at its end.
    public let message: String

    /// Says what is wrong.
    public init(_ message: String) { self.message = message }
  }

  /// The text of a file.
  let read: (String) -> Result<String, Problem>
  /// Writes texts to paths, all of them or none; existing files only if the last argument says so.
  let write: ([(path: String, text: String)], Bool) -> Problem?
  /// The paths that begin with a text, folders with a slash behind them.
  let paths: (String) -> [String]

  /// Says how to reach files.
  ///
  /// - Parameters:
  ///   - read: Gives the text of a file.
  ///   - write: Writes texts to paths, all or none of them, and makes folders for them; given false,
  ///     never over another file.
  ///   - paths: Gives the paths that begin with a text, folders with a slash behind them.
  public init(
    read: @escaping (String) -> Result<String, Problem>,
    write: @escaping (_ files: [(path: String, text: String)], _ replaces: Bool) -> Problem?,
    paths: @escaping (String) -> [String] = { _ in [] }
  ) {
    self.read = read
    self.write = write
    self.paths = paths
  }

  /// No files at all.
  public static var none: ConversationFiles {
    let problem = Problem("there are no files here")
    return ConversationFiles(read: { _ in .failure(problem) }, write: { _, _ in problem })
  }
}
