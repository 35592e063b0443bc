/// The entries of this session and of those before it, the oldest first.
public struct History: Hashable, Sendable {
  /// The entries, each of which may have several lines.
  public private(set) var entries: [String] = []
  /// Those of this session that are in no file yet.
  public private(set) var unsaved: [String] = []

  /// How many entries are kept.
  public static let limit = 1000

  /// Begins with the entries of a file.
  public init(file bytes: [UInt8] = []) {
    entries = HistoryFile.entries(in: bytes)
  }

  /// Adds an entry of this session.
  ///
  /// Not kept are what is blank, what begins with a blank, which is the way to say so, and what
  /// repeats the last one.
  public mutating func add(_ entry: String) {
    let kept = entry.withPlainLineBreaks.withoutBlankEnd
    if kept.isEmpty || kept.first == " " || kept == entries.last { return }
    Self.append(kept, to: &entries)
    Self.append(kept, to: &unsaved)
  }

  /// What the file should hold: what it holds by now, which other sessions may have added to, and
  /// behind it the entries of this session that are not in it yet.
  public func file(onto bytes: [UInt8]) -> [UInt8] {
    var all = HistoryFile.entries(in: bytes)
    for entry in unsaved where entry != all.last { Self.append(entry, to: &all) }
    return HistoryFile.bytes(of: all)
  }

  /// Says that the file holds all entries of this session.
  public mutating func markSaved() { unsaved = [] }

  private static func append(_ entry: String, to entries: inout [String]) {
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
  }
}

extension String {
  /// The text without the blanks and line breaks at its end.
  var withoutBlankEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
