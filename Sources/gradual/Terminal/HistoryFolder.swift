internal import GradWorksheet

/// Where the history is kept between runs: in the place that the XDG convention has for it.
struct HistoryFolder {
  /// The folder; nil where nobody says where it is.
  private let folder: String?
  private var hasComplained = false

  /// What is longer loses its begin: no history is so long.
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
  func read() throws(System.Failure) -> [UInt8] {
    guard folder != nil else { return [] }
    let descriptor: Int32
    do throws(System.Failure) {
      // Opening what is no file could take for ever.
      if try System.kind(of: path) == .other { return [] }
      descriptor = try System.openForReading(path)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    defer { System.closeFile(descriptor) }
    var bytes: [UInt8] = []
    var isCut = false
    while true {
      let piece = try System.readPiece(descriptor)
      if piece.isEmpty { break }
      bytes += piece
      if bytes.count > 2 * Self.limit {
        bytes.removeFirst(bytes.count - Self.limit)
        isCut = true
      }
    }
    // The line that was cut is not what somebody entered.
    if isCut { bytes.removeFirst(bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) }
    return bytes
  }

  /// Writes the file anew, from what it holds; never what could not be read.
  ///
  /// - Parameter change: Makes the new bytes of the old.
  /// - Returns: What went wrong, the first time that something does.
  mutating func write(_ change: ([UInt8]) -> [UInt8]) -> String? {
    guard let folder else {
      return complain("neither XDG_STATE_HOME nor HOME says where", "set HOME")
    }
    // Who puts a device there wants no history.
    if (try? System.kind(of: path)) == .other { return nil }
    var deed = "write"
    do throws(System.Failure) {
      try System.makeFolder(folder, isPrivate: true)
      try System.holding(folder) { () throws(System.Failure) in
        deed = "read"
        let old = try read()
        deed = "write"
        try System.put(change(old), into: path, isPrivate: true)
      }
      return nil
    } catch {
      return complain(
        "cannot \(deed) '\(oneLine(path))': \(error.words)",
        "make that \(deed == "read" ? "file" : "folder") one that you may \(deed), "
          + "or set XDG_STATE_HOME to another folder")
    }
  }

  private mutating func complain(_ words: String, _ hint: String) -> String? {
    if hasComplained { return nil }
    hasComplained = true
    return "gradual: what is entered is not kept for the next time: \(words)\nhint: \(hint)\n"
  }
}
