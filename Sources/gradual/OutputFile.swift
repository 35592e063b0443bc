internal import GradWorksheet

/// Where a command puts the one text that it makes: a file, or standard output.
struct OutputFile {
  /// The path; nil for standard output.
  private let path: String?

  /// Reads where the text is to go.
  ///
  /// - Parameters:
  ///   - option: What the path was given with, for messages.
  ///   - path: The path; `-` or nil for standard output.
  ///   - input: The file that is read, and must not be overwritten.
  /// - Throws: Where the path is no file to write, or the worksheet itself.
  init(_ option: String, path: String?, input: String) throws(UsageError) {
    self.path = path == "-" ? nil : path
    guard let path = self.path else { return }
    // `-o anna.py` with the file name forgotten would replace what was handed in.
    if path.isEmpty || Document.isWorksheet(path) || Self.isSame(path, input) {
      throw .badValue(
        option: option, value: oneLine(path), wanted: "a file to write, other than the worksheet")
    }
  }

  /// Whether two paths lead to one file, whatever they are called.
  private static func isSame(_ path: String, _ input: String) -> Bool {
    if path == input { return true }
    guard input != "-", let written = try? System.identity(of: path),
      let read = try? System.identity(of: input)
    else { return false }
    return written == read
  }

  /// Whether the file cannot be written, as far as can be told before; says so.
  func isImpossible(_ console: Console) -> Bool {
    guard let path else { return false }
    do throws(System.Failure) {
      try System.checkPlace(for: path)
      return false
    } catch {
      console.complain(ResultFiles.words(path, error))
      return true
    }
  }

  /// Writes the text: all of it or nothing.
  func write(_ text: String, _ console: Console) -> ExitStatus {
    guard let path else {
      console.print(text)
      return .success
    }
    do throws(System.Failure) {
      try System.put(Array(text.utf8), into: path)
      return .success
    } catch {
      console.complain(ResultFiles.words(path, error))
      return .usage
    }
  }
}
