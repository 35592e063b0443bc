/// The text that is being written, and where the cursor stands in it.
///
/// The text may have several lines, with `\n` between them. The cursor stands before one of its
/// characters or behind the last; a character is what a reader sees as one (a grapheme cluster), such
/// as a letter with its accents or a flag. Nothing here knows of keys or screens.
struct EditState {
  /// The characters of the text.
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0
  /// What was cut out and can be put back elsewhere.
  var ring: KillRing
  /// What the last change or move was: some actions go on where the last one stopped.
  var last = Action.none
  private var changes: [Change] = []

  /// What an action may go on from.
  enum Action: Equatable {
    case none
    case typing
    /// Cut out: what is cut out next is added to it.
    case kill
    /// Put back: the range can be replaced by what was cut out before.
    case yank(Range<Int>)
    /// Moved up or down, from this column.
    case vertical(Int)
  }

  /// A part of the text that became another.
  private struct Change {
    var start: Int
    var removed: [Character]
    var inserted: [Character]
    var cursor: Int
  }

  private static let rememberedChanges = 1000

  /// Begins with a text, and the cursor behind it.
  init(_ text: String = "", ring: KillRing = KillRing()) {
    characters = Array(text.withPlainLineBreaks)
    cursor = characters.count
    self.ring = ring
  }

  /// The text.
  var text: String { String(characters) }

  /// The text before the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  // MARK: Changing

  /// Moves the cursor, at most to the ends of the text.
  mutating func move(to place: Int) {
    cursor = min(max(place, 0), characters.count)
    last = .none
  }

  /// Replaces a range, and puts the cursor behind what came into it.
  ///
  /// Where letters meet that were apart they may become one, as a letter and an accent do: the
  /// characters of the lines around are counted anew.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let old = cursor
    let new = Array(text.withPlainLineBreaks)
    if isPlain(around: range, new) {
      change(range, new, cursorBefore: old)
      cursor = range.lowerBound + new.count
    } else {
      let start = lineStart(of: range.lowerBound)
      let end = lineEnd(of: range.upperBound)
      let before = String(characters[start..<range.lowerBound] + new)
      let whole = Array(before + String(characters[range.upperBound..<end]))
      change(start..<end, whole, cursorBefore: old)
      cursor = start + min(Array(before).count, whole.count)
    }
    last = .none
  }

  /// Whether no letters can become one where a range is replaced.
  private func isPlain(around range: Range<Int>, _ new: [Character]) -> Bool {
    (range.lowerBound == 0 || characters[range.lowerBound - 1].isASCII)
      && (range.upperBound == characters.count || characters[range.upperBound].isASCII)
      && new.allSatisfy(\.isASCII)
  }

  private mutating func change(_ range: Range<Int>, _ new: [Character], cursorBefore: Int) {
    let old = characters[range]
    let same = zip(old, new).prefix { $0 == $1 }.count
    let left = min(old.count, new.count) - same
    let sameEnd = min(left, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
    let change = Change(
      start: range.lowerBound + same, removed: Array(old.dropFirst(same).dropLast(sameEnd)),
      inserted: Array(new.dropFirst(same).dropLast(sameEnd)), cursor: cursorBefore)
    characters.replaceSubrange(range, with: new)
    remember(change)
  }

  private mutating func remember(_ change: Change) {
    if change.removed == change.inserted { return }
    if last == .typing, change.removed.isEmpty, let before = changes.last,
      before.removed.isEmpty, before.start + before.inserted.count == change.start,
      // A word at a time is taken back.
      !(before.inserted.last?.isWhitespace == true && change.inserted.first?.isWhitespace == false)
    {
      changes[changes.count - 1].inserted += change.inserted
      return
    }
    changes.append(change)
    if changes.count > Self.rememberedChanges { changes.removeFirst() }
  }

  /// Puts a text at the cursor.
  mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// Puts at the cursor what was typed: whole words of it are taken back at once.
  mutating func type(_ text: String) {
    if last != .typing { last = .none }
    insert(text)
    last = .typing
  }

  /// Takes the last change back; false where there is none.
  mutating func undo() -> Bool {
    last = .none
    guard let change = changes.popLast() else { return false }
    characters.replaceSubrange(
      change.start..<change.start + change.inserted.count, with: change.removed)
    cursor = change.cursor
    return true
  }

  /// Replaces the whole text, as by an entry of the history, with nothing to take back.
  mutating func load(_ text: String, cursor place: Int? = nil) {
    characters = Array(text.withPlainLineBreaks)
    cursor = min(place ?? characters.count, characters.count)
    changes = []
    last = .none
  }
}

extension Character {
  /// Whether it belongs to a word, as names and numbers do.
  var isInWord: Bool { isLetter || isNumber || self == "_" }

  /// Whether it is a blank or a tab.
  var isBlank: Bool { self == " " || self == "\t" }
}
