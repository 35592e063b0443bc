/// How far the next line of an entry is indented.
enum Indent {
  /// The spaces with which the line behind a text begins.
  static func after(_ text: String) -> String {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let spaces = last.prefix { $0 == " " }
    let code = withoutComment(last).trimmed
    if code.hasSuffix(":") { return spaces + "    " }
    let first = code.prefix { $0.isLetter }
    if ["return", "pass", "break", "continue", "raise"].contains(first) {
      return String(spaces.dropLast(4))
    }
    return String(spaces)
  }

  /// A line up to its comment; a `#` in quotes begins none.
  private static func withoutComment(_ line: Substring) -> String {
    var quote: Character?
    var result = ""
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "#" {
        break
      }
      result.append(character)
    }
    return result
  }
}

extension StringProtocol {
  /// The text without white space at both ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
