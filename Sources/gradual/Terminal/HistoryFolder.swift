internal import GradWorksheet

/// Where the history is kept between runs: in the place that the XDG convention has for it.
struct HistoryFolder {
  /// The folder; nil where nobody says where it is.
  private let folder: String?
  private var hasComplained = false

  private static let limit = 1 << 24

  init() {
    folder = Self.place
  }

  private var path: String { "\(folder ?? "")/history" }

  private static var place: String? {
    // A path that is not absolute is to be ignored, the convention says.
    if let state = System.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return "\(state)/gradual"
    }
    if let home = System.environment("HOME"), home.hasPrefix("/") {
      return "\(home)/.local/state/gradual"
    }
    return nil
  }

  /// The bytes of the file; nothing where there is none.
  func read() -> [UInt8] {
    // Opening what is no file could take for ever.
    guard folder != nil, (try? System.kind(of: path)) == .file,
      let descriptor = try? System.openForReading(path)
    else { return [] }
    defer { System.closeFile(descriptor) }
    var bytes: [UInt8] = []
    while let piece = try? System.readPiece(descriptor), !piece.isEmpty {
      bytes += piece
      // No history is so long; perhaps it is no file.
      if bytes.count > Self.limit { return [] }
    }
    return bytes
  }

  /// Writes the file anew, from what it holds.
  ///
  /// - Parameter change: Makes the new bytes of the old.
  /// - Returns: What went wrong, the first time that something does.
  mutating func write(_ change: ([UInt8]) -> [UInt8]) -> String? {
    guard let folder else {
      return complain("neither XDG_STATE_HOME nor HOME says where", "set HOME")
    }
    do throws(System.Failure) {
      try System.makeFolder(folder, isPrivate: true)
      try System.holding(folder) { () throws(System.Failure) in
        try System.put(change(read()), into: path, isPrivate: true)
      }
      return nil
    } catch {
      return complain(
        "cannot write '\(oneLine(path))': \(error.words)",
        "make that folder one that you may write, or set XDG_STATE_HOME to another")
    }
  }

  private mutating func complain(_ words: String, _ hint: String) -> String? {
    if hasComplained { return nil }
    hasComplained = true
    return "gradual: what is entered is not kept for the next time: \(words)\nhint: \(hint)\n"
  }
}
