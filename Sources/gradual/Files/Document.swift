internal import GradWorksheet

/// A text file as it was read, or why it could not be.
struct Document {
  /// What errors call it.
  let name: String
  /// The text, with its byte order mark if it has one.
  let text: String

  /// The text of a worksheet: without the byte order mark.
  var worksheet: String {
    text.unicodeScalars.first == "\u{FEFF}"
      ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
  }

  /// Whether its name says that it is Markdown.
  var isMarkdown: Bool { Self.isMarkdown(name) }

  /// Whether a name says that the file is Markdown.
  static func isMarkdown(_ path: String) -> Bool { hasExtension(path, ["md", "markdown"]) }

  /// Whether a name says that the file is a worksheet.
  static func isWorksheet(_ path: String) -> Bool { hasExtension(path, ["py"]) }

  /// In small or capital letters: file systems that do not tell them apart write both.
  private static func hasExtension(_ path: String, _ extensions: [String]) -> Bool {
    let name = path.lowercased()
    return extensions.contains { name.hasSuffix("." + $0) }
  }

  /// Why a file gives no text.
  enum Failure: Error {
    case missing
    case folder
    case denied
    case tooLarge(megabytes: Int)
    case system(String)
    case notUTF8(byte: UInt8, offset: Int, line: Int)
    case nul(offset: Int, line: Int)
  }

  /// Longer files are no worksheets, and some never end.
  static let largest = 64 << 20
  /// Nobody hands in more, and reading it should not take longer than running it may.
  static let largestFound = 4 << 20

  /// Reads a file, or standard input for `-`.
  ///
  /// `limit` is the length in bytes from which it is no worksheet.
  init(path: String, limit: Int = largest) throws(Failure) {
    name = Self.name(of: path)
    let bytes = try Self.bytes(of: path, limit)
    text = String(decoding: bytes, as: UTF8.self)
    // Decoding mends what is no UTF-8, so a text that was mended differs from its file.
    let isUTF8 = text.utf8.elementsEqual(bytes)
    if !isUTF8 || bytes.contains(0) { throw Self.firstMistake(in: bytes) }
  }

  /// What errors call a file.
  static func name(of path: String) -> String { path == "-" ? "<stdin>" : path }

  private static func bytes(of path: String, _ limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var isTooLarge = false
    do throws(System.Failure) {
      var descriptor = System.standardInput
      if path != "-" { descriptor = try System.openForReading(path) }
      defer { if path != "-" { System.closeFile(descriptor) } }
      while !isTooLarge {
        let piece = try System.readPiece(descriptor)
        if piece.isEmpty { break }
        bytes += piece
        isTooLarge = bytes.count > limit
      }
    } catch {
      if error.isMissing { throw .missing }
      if error.isFolder { throw .folder }
      throw error.isDenied ? .denied : .system(error.words)
    }
    if isTooLarge { throw .tooLarge(megabytes: limit >> 20) }
    return bytes
  }

  /// The first byte that is NUL or begins no letter of UTF-8.
  private static func firstMistake(in bytes: [UInt8]) -> Failure {
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = 0
    var line = 1
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar):
        if scalar.first == 0 { return .nul(offset: offset, line: line) }
        if scalar.first == UInt8(ascii: "\n") { line += 1 }
        offset += scalar.count
      case .error: return .notUTF8(byte: bytes[offset], offset: offset, line: line)
      case .emptyInput: return .system("unreadable text")
      }
    }
  }
}

extension Document.Failure {
  /// What is wrong with the file, for standard error or a report.
  func report(on path: String) -> String {
    let name = oneLine(Document.name(of: path))
    return switch self {
    case .missing:
      """
      gradual: cannot read '\(name)': there is no such file
      hint: check the spelling; the path counts from the folder that you are in
      """
    case .folder:
      """
      gradual: cannot read '\(name)': it is a folder
      hint: name a file in it; 'gradual check' takes folders too
      """
    case .denied:
      """
      gradual: cannot read '\(name)': permission denied
      hint: 'chmod u+r' allows you to read a file of yours
      """
    case .tooLarge(let megabytes):
      """
      gradual: cannot read '\(name)': it is longer than \(megabytes) MB
      hint: is this a worksheet?
      """
    case .system(let words): "gradual: cannot read '\(name)': \(words)"
    case .notUTF8(let byte, let offset, let line):
      """
      File "\(name)", line \(line)
      SyntaxError: byte 0x\(String(byte, radix: 16)) at offset \(offset) is not UTF-8
      hint: \(offset == 0 && byte >= 0xfe ? "the file seems to be UTF-16; " : "")\
      save the file as UTF-8 text
      """
    case .nul(let offset, let line):
      """
      File "\(name)", line \(line)
      SyntaxError: source code cannot contain null bytes (the first is at offset \(offset))
      hint: is this a text file?
      """
    }
  }

  /// The exit status: what was read but is no text counts as an error in the worksheet.
  var status: ExitStatus {
    switch self {
    case .notUTF8, .nul: .error
    default: .usage
    }
  }
}
