/// A fenced block of Markdown, by CommonMark's rules for fences outside lists and quotes.
///
/// Three or more backticks or tildes, indented by at most three spaces; closed by at least as many
/// of the same, or by the end of the document.
struct NotebookFence: Sendable {
  /// A backtick or a tilde.
  var marker: Character
  /// How many of them open the block.
  var length: Int
  /// How many spaces stand before them.
  var indent: Int
  /// The words after them, such as `python raises`.
  var info: [String]
  /// The index of the line that opens the block.
  var opening: Int
  /// The index of the line that closes it, nil where the document ends first.
  var closing: Int?

  /// The indices of the lines between the fences.
  func body(of lines: [NotebookLine]) -> Range<Int> { opening + 1..<(closing ?? lines.count) }

  /// The text between the fences, every line ended by `\n`, without the fence's indentation.
  func content(of lines: [NotebookLine]) -> String {
    var content = ""
    for index in body(of: lines) {
      content += lines[index].text(withoutIndent: indent)
      content += "\n"
    }
    return content
  }

  /// All fenced blocks of a document, in order.
  static func all(in lines: [NotebookLine]) -> [NotebookFence] {
    var fences: [NotebookFence] = []
    var open: NotebookFence?
    for (index, line) in lines.enumerated() {
      guard let fence = NotebookFence(line.text, at: index) else { continue }
      if var current = open {
        guard fence.closes(current) else { continue }
        current.closing = index
        fences.append(current)
        open = nil
      } else if !fence.isOnlyClosing {
        open = fence
      }
    }
    if let open { fences.append(open) }
    return fences
  }

  /// Reads a line of backticks or tildes; nil for any other line.
  init?(_ text: String, at index: Int) {
    var rest = Substring(text).unicodeScalars
    if index == 0, rest.first == "\u{FEFF}" { rest.removeFirst() }
    let indent = rest.prefix { $0 == " " }.count
    guard indent <= 3 else { return nil }
    rest = rest.dropFirst(indent)
    guard let marker = rest.first, marker == "`" || marker == "~" else { return nil }
    let length = rest.prefix { $0 == marker }.count
    guard length >= 3 else { return nil }
    rest = rest.dropFirst(length)
    self.marker = Character(marker)
    self.length = length
    self.indent = indent
    info = Substring(rest).split { $0 == " " || $0 == "\t" }.map(String.init)
    opening = index
    // ```code``` in a sentence opens nothing, but inside a block no such line closes it either.
    isOnlyClosing = marker == "`" && rest.contains("`")
  }

  /// Whether the line cannot open a block.
  private var isOnlyClosing = false

  private func closes(_ other: NotebookFence) -> Bool {
    marker == other.marker && length >= other.length && info.isEmpty
  }
}
