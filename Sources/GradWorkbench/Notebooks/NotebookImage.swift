import GradWorksheet

/// A line of a document that is an image and nothing else: `![words](path)`.
struct NotebookImage {
  /// The words for those who cannot see it, as they are written.
  let alt: String
  /// The path as it is written.
  let path: String
  /// The line before the path, and behind it.
  private let (head, tail): (String, String)

  /// Reads a line; nil where it is anything else.
  init?(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    let indent = scalars.prefix { $0 == " " }.count
    guard indent <= 3, scalars.dropFirst(indent).starts(with: ["!", "["]) else { return nil }
    let start = indent + 2
    guard let bracket = NotebookImage.end(of: "[", "]", scalars, from: start),
      bracket + 1 < scalars.count, scalars[bracket + 1] == "("
    else { return nil }
    let first = bracket + 2
    guard let last = NotebookImage.end(of: "(", ")", scalars, from: first),
      scalars[(last + 1)...].allSatisfy({ $0 == " " || $0 == "\t" })
    else { return nil }
    // A title in quotation marks may stand behind the path.
    let end = scalars[first..<last].firstIndex { $0 == " " || $0 == "\t" } ?? last
    guard end > first else { return nil }
    alt = text(start..<bracket)
    path = text(first..<end)
    head = text(0..<start)
    tail = text(bracket..<scalars.count)
  }

  /// The line with other words.
  func line(alt: String) -> String { head + alt + tail }

  /// Where the bracket that was opened before a place is closed.
  private static func end(
    of open: Unicode.Scalar, _ close: Unicode.Scalar, _ scalars: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var depth = 1
    var place = start
    while place < scalars.count {
      switch scalars[place] {
      case "\\": place += 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return nil
  }

  // MARK: Paths

  /// What a path leads to.
  enum Place: Equatable {
    /// A picture of ours may be there.
    case picture
    /// A picture of another kind, such as a photograph.
    case other
    /// Not in the notebook's folder, or not written in a way that can be trusted to be.
    case outside
  }

  var place: Place { NotebookImage.place(of: path) }

  /// Whether a path stays in the notebook's folder, letter by letter as it is written.
  ///
  /// Nothing is decoded: a path with a percent sign or a backslash is not one that Gradual wrote.
  static func place(of path: String) -> Place {
    let end = path.utf8.suffix(4).map { $0 | 0x20 }
    guard end == Array(".svg".utf8) else { return .other }
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\\", "%", ":", "?", "#", "<", ">", "*", "|", "\"": false
      default: scalar.value > 0x20 && scalar.value != 0x7F
      }
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    return isPlain && isInside && path.utf8.count <= 1_000 ? .picture : .outside
  }

  /// The path for a new picture of a notebook: letters that need no thought in any link.
  static func path(_ number: Int, of notebook: String) -> String {
    let name = notebook.split(separator: "/").last.map(String.init) ?? "notebook"
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let plain = stem.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    let text = String(plain.prefix(80))
    return "pictures/\(text.isEmpty ? "notebook" : text)-\(number).svg"
  }

  // MARK: Words

  /// Longer words are for the picture itself, which holds all of them.
  private static let longest = 300

  /// A description as the words of an image, with nothing in it that Markdown takes for its own.
  static func alt(_ description: String) -> String {
    var text = ""
    var count = 0
    for scalar in oneLine(description).unicodeScalars {
      if count == longest { return text + "…" }
      count += 1
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "$", "!", "~", "|":
        text += "\\"
        text.unicodeScalars.append(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
