/// A search through the history that goes on with every character typed.
struct HistorySearch {
  /// Where the search stands: what is looked for, and what was found.
  struct Step: Equatable {
    var pattern = ""
    /// The place of the entry that was found; nil before any was.
    var place: Int?
    var isFailing = false
  }

  private(set) var step = Step()
  private(set) var isBackward: Bool
  /// What a Backspace goes back to.
  private var before: [Step] = []
  private let entries: [String]
  private let start: Int

  /// Begins a search at the place of what is shown.
  init(_ entries: [String], from start: Int, isBackward: Bool) {
    self.entries = entries
    self.start = start
    self.isBackward = isBackward
  }

  /// What stands before the text meanwhile, as readline's users know it.
  var prompt: String {
    let failing = step.isFailing ? "failed " : ""
    return "(\(failing)\(isBackward ? "reverse-" : "")i-search)`\(step.pattern)': "
  }

  /// The entry that was found, and how many of its characters stand before the pattern.
  var found: (entry: String, cursor: Int)? {
    guard let place = step.place else { return nil }
    return (entries[place], Self.offset(of: step.pattern, in: entries[place]) ?? 0)
  }

  /// Looks for more: what is found already may do.
  mutating func add(_ text: String) {
    before.append(step)
    step.pattern += text
    seek(from: step.place ?? (isBackward ? start - 1 : start), other: nil)
  }

  /// Takes the last addition back.
  mutating func removeLast() {
    if let last = before.popLast() { step = last }
  }

  /// Looks for the next entry in a direction; without a pattern, for that of the last search.
  mutating func goOn(backward: Bool, last pattern: String) {
    isBackward = backward
    if step.pattern.isEmpty { return pattern.isEmpty ? () : add(pattern) }
    before.append(step)
    let other = step.place.map { entries[$0] }
    seek(from: (step.place ?? start) + (backward ? -1 : step.place == nil ? 0 : 1), other: other)
  }

  /// The next entry from a place on that holds the pattern and is not the same as another.
  private mutating func seek(from first: Int, other: String?) {
    var place = first
    while entries.indices.contains(place) {
      let entry = entries[place]
      if entry != other, Self.offset(of: step.pattern, in: entry) != nil {
        step.place = place
        step.isFailing = false
        return
      }
      place += isBackward ? -1 : 1
    }
    step.isFailing = true
  }

  /// How many characters stand before a pattern in a text; nil where it is not in it.
  static func offset(of pattern: String, in text: String) -> Int? {
    if pattern.isEmpty { return 0 }
    let text = Array(text)
    let pattern = Array(pattern)
    if text.count < pattern.count { return nil }
    return (0...text.count - pattern.count).first { start in
      text[start] == pattern[0] && text[start..<start + pattern.count] == pattern[...]
    }
  }
}
