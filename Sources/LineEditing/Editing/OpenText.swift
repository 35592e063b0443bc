/// Whether a text that comes line by line is worth asking whether it is complete.
///
/// The whole answer needs the whole text, and a paste of thousands of lines would be read as often as
/// it has lines. So this looks at each line once, for what is open by the look of it: brackets, long
/// quotes, a block. Meanwhile the whole is asked for only after every so many lines, since something
/// before may have gone wrong: all that is read is some times the text.
public struct OpenText {
  /// How many brackets are open.
  private var depth = 0
  /// The quote of the text in three quotes that is open.
  private var longQuote: Character?
  /// Whether the last line wants another by itself: it is indented or begins a block, or its break is
  /// none.
  private var isLineOpen = false
  private var lines = 0
  /// So many lines are there when the next question is due, whatever is open.
  private var due = 0

  /// Whether more lines are to come, by the look of those that came.
  var isOpen: Bool { depth > 0 || longQuote != nil || isLineOpen }

  /// Nothing was typed yet.
  public init() {}

  /// Takes the next line, without its break, and says whether to ask now.
  public mutating func isWorthAsking(behind line: some Collection<Character>) -> Bool {
    look(at: Array(line))
    lines += 1
    if isOpen, lines < due { return false }
    if isOpen { due = lines + lines / 8 + 1 }
    return true
  }

  private mutating func look(at line: [Character]) {
    let wasInside = depth > 0 || longQuote != nil
    var at = 0
    var isEscaped = false
    var last: Character?
    while at < line.count {
      let character = line[at]
      if let quote = longQuote {
        if character == "\\" {
          at += 1
        } else if Self.isLong(line, at, quote) {
          longQuote = nil
          at += 2
        }
      } else if character == "#" {
        break
      } else if character == "'" || character == "\"" {
        if Self.isLong(line, at, character) {
          longQuote = character
          at += 2
        } else {
          at = Self.end(of: character, in: line, from: at + 1)
        }
      } else {
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth = max(0, depth - 1) }
        isEscaped = character == "\\" && at == line.count - 1
      }
      if !character.isBlank { last = character }
      at += 1
    }
    let isIndented = line.first?.isBlank == true && !line.allSatisfy(\.isBlank)
    isLineOpen = isEscaped || !wasInside && isIndented || last == ":"
  }

  private static func isLong(_ line: [Character], _ at: Int, _ quote: Character) -> Bool {
    at + 2 < line.count && line[at...at + 2].allSatisfy { $0 == quote }
  }

  /// Where the quote stands that ends a text; the end of the line where none does.
  private static func end(of quote: Character, in line: [Character], from start: Int) -> Int {
    var at = start
    while at < line.count, line[at] != quote { at += line[at] == "\\" ? 2 : 1 }
    return at
  }
}
