/// One line of a document and the line break that ends it.
///
/// Documents are kept as lines with their own breaks, so that what is not rewritten stays as it is
/// byte for byte, also in files that mix `\n` and `\r\n`.
struct NotebookLine: Sendable {
  /// The text without its line break.
  var text: String
  /// `\n`, `\r\n`, or nothing at the end of a file that does not end its last line.
  var ending: String

  /// The lines of a document; joined, they are the document again.
  static func split(_ document: String) -> [NotebookLine] {
    var lines: [NotebookLine] = []
    let bytes = document.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard let feed = bytes[start...].firstIndex(of: newline) else {
        lines.append(NotebookLine(text: String(document[start...]), ending: ""))
        break
      }
      let next = bytes.index(after: feed)
      let before = feed > start ? bytes.index(before: feed) : feed
      if feed > start, bytes[before] == carriageReturn {
        lines.append(NotebookLine(text: String(document[start..<before]), ending: "\r\n"))
      } else {
        lines.append(NotebookLine(text: String(document[start..<feed]), ending: "\n"))
      }
      start = next
    }
    return lines
  }

  /// Lines and breaks put together.
  static func join(_ lines: some Sequence<NotebookLine>) -> String {
    var document = ""
    for line in lines {
      document += line.text
      document += line.ending
    }
    return document
  }

  /// Whether nothing but spaces and tabs stands on it.
  var isBlank: Bool { text.utf8.allSatisfy { $0 == space || $0 == tab } }

  /// The text without up to so many spaces at its beginning.
  func text(withoutIndent indent: Int) -> String {
    let dropped = text.utf8.prefix(indent).prefix { $0 == space }.count
    return String(text.utf8.dropFirst(dropped)) ?? text
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
