/// Text inside quotation marks of Mermaid, in which nothing but itself stands.
///
/// Mermaid first takes comments, directives and entities out of its text, and reads what is left by a
/// grammar: there all that could mean something is written by its number, as in `#34;`. Then it
/// looks into the finished label for Markdown, icons, formulas and entities of its own: there a joiner
/// without width keeps signs apart that mean something together, and an asterisk and a backtick,
/// which mean something alone, become signs that look like them.
enum MermaidText {
  private static let joiner: Unicode.Scalar = "\u{2060}"

  /// The text as it stands between quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    func isWord(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index].properties.isAlphabetic
        || isDigit(index)
    }
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
    }
    // The signs of lists, headings and quotations stand at the beginning of a line.
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    let isNumbered = digits > 0 && scalars.dropFirst(digits + 1).first == " "
    if !isWord(0) || isNumbered { quoted.append(joiner) }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "=", ",", "/", "[", "(", ")", "+", "-", "?":
        quoted.append(scalar)
      case "*": quoted.append("\u{2217}")
      case "`": quoted.append("\u{02CB}")
      case "]":
        // Not the text of a link.
        quoted.append(scalar)
        quoted.append(joiner)
      case ".":
        // A point joins the parts of an address, but for numbers.
        quoted.append(scalar)
        if !isDigit(index + 1) { quoted.append(joiner) }
      case "_" where isWord(index - 1) && isWord(index + 1):
        quoted.append(scalar)
      case _ where scalar.isASCII:
        if scalar == "_" { quoted.append(joiner) }
        quoted += "#\(scalar.value);".unicodeScalars
        if !"<>&\"'#;".unicodeScalars.contains(scalar) { quoted.append(joiner) }
      case "\u{FB02}", "\u{B6}":
        // Mermaid writes entities with these in between.
        quoted.append(scalar)
        quoted.append(joiner)
      default: quoted.append(scalar)
      }
    }
    return String(quoted)
  }
}
