/// What one character takes of a row of the screen.
struct Cell: Hashable, Sendable {
  /// What is written for it.
  var text: String
  /// The columns that it takes: 1 or 2, or more where terminals disagree on it.
  var width = 1
  /// Whether terminals disagree on how wide it is.
  var isUncertain = false
  /// How it looks.
  var style = Style.plain

  /// A blank.
  static let blank = Cell(text: " ")

  /// The cells of a character.
  ///
  /// Control characters are shown as `^X`, tabs as blanks, and what could not be seen or would turn
  /// the text around as a mark: nothing in a text can take hold of the terminal.
  static func cells(of character: Character, column: Int, _ style: Style = .plain) -> [Cell] {
    if let ascii = character.asciiValue {
      switch ascii {
      case 0x20...0x7E: return [Cell(text: String(character), style: style)]
      case 0x09: return Array(repeating: .blank, count: 8 - column % 8)
      default:
        let name = String(Unicode.Scalar((ascii + 0x40) & 0x7F))
        return [Cell(text: "^", style: style), Cell(text: name, style: style)]
      }
    }
    var cell = Cell(text: String(character), style: style)
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return [] }
    let isAlone = scalars.count == 1
    switch first.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      cell.text = "\u{FFFD}"
    case .nonspacingMark, .enclosingMark, .spacingMark:
      // An accent without a letter gets a circle to sit on.
      cell.text = isAlone ? "\u{25CC}\(character)" : "\u{FFFD}"
    default:
      let widths = scalars.map(\.columns)
      cell.width = max(1, widths.reduce(0, +))
      // Some count every letter of what is one character, some the first, some know emoji.
      let isEmoji = scalars.contains { $0 == "\u{FE0F}" }
      if isEmoji { cell.width = max(2, cell.width) }
      cell.isUncertain = isEmoji || widths.dropFirst().contains { $0 > 0 }
    }
    return [cell]
  }
}
