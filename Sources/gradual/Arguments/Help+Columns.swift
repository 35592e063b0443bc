// Pages that fit on every terminal.
extension Help {
  /// How many columns a page of help takes: as many as every terminal has.
  static let columns = 80

  /// A text in lines that fit behind so many columns.
  static func wrapped(_ text: String, behind indent: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if indent + line.count + 1 + word.count <= columns {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
