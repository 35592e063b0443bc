/// Going through the history while an entry is written.
///
/// What was being typed stands behind the last entry; what is changed on the way stays changed until
/// an entry is done.
struct Recall {
  /// The place of what is shown: that of an entry, or behind the last.
  private(set) var place: Int
  private var drafts: [Int: String] = [:]

  /// Begins behind the last entry.
  init(_ entries: [String]) { place = entries.count }

  /// Goes to a place.
  ///
  /// - Parameters:
  ///   - target: The place of an entry, or the one behind the last.
  ///   - text: The text as it is before the move.
  ///   - entries: The history.
  /// - Returns: The text at the target.
  mutating func go(to target: Int, leaving text: String, _ entries: [String]) -> String {
    if place == entries.count || text != entries[place] { drafts[place] = text }
    place = target
    return self.text(at: target, entries)
  }

  /// The text at a place.
  func text(at place: Int, _ entries: [String]) -> String {
    drafts[place] ?? (place < entries.count ? entries[place] : "")
  }

  /// The next place in a direction (-1 or 1) at which another text begins with the same characters.
  func place(_ direction: Int, beginning start: String, other text: String, _ entries: [String])
    -> Int?
  {
    var place = self.place + direction
    while (0...entries.count).contains(place) {
      let found = self.text(at: place, entries)
      if found != text, found.hasPrefix(start) { return place }
      place += direction
    }
    return nil
  }
}
