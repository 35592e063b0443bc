/// A text whose long lines are broken between words; what goes on is indented by two more.
///
/// Runs of spaces stay, and so do the colours of a terminal, which take up no room. A word that is
/// longer than a line, such as a path, is not broken.
///
/// - Parameters:
///   - text: The text, with or without a line break at its end.
///   - width: The characters of a line at most.
///   - breaks: Whether a line may be broken; lines of code may not.
/// - Returns: The text.
package func fitted(
  _ text: String, to width: Int, breaking breaks: (Substring) -> Bool = { _ in true }
) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    breaks(line) ? broken(line, at: max(width, 20)) : String(line)
  }.joined(separator: "\n")
}

/// What errors say, within a width: all but the line of code and the caret below it.
package func fitted(error text: String, to width: Int) -> String {
  fitted(text, to: width) { !$0.hasPrefix("    ") }
}

private func broken(_ line: Substring, at width: Int) -> String {
  guard line.utf8.count > width, visibleCount(line) > width else { return String(line) }
  let indent = line.prefix { $0 == " " }.count
  let hanging = String(repeating: " ", count: min(indent + 2, width / 2))
  var lines: [String] = []
  var current = String(line.prefix(indent))
  var isEmpty = true
  for word in line.dropFirst(indent).split(separator: " ", omittingEmptySubsequences: false) {
    if !isEmpty, visibleCount(current[...]) + 1 + visibleCount(word) > width {
      while current.last == " " { current.removeLast() }
      lines.append(current)
      current = hanging
      isEmpty = true
      // The spaces at which a line was broken are not there.
      if word.isEmpty { continue }
    }
    current += isEmpty ? String(word) : " \(word)"
    isEmpty = isEmpty && word.isEmpty
  }
  return (lines + [current]).joined(separator: "\n")
}

/// The characters that can be seen, without the sequences that colour them.
private func visibleCount(_ text: Substring) -> Int {
  guard text.utf8.contains(0x1b) else { return text.count }
  var count = 0
  var isSequence = false
  for character in text {
    if isSequence {
      if character.isLetter { isSequence = false }
    } else if character == "\u{1b}" {
      isSequence = true
    } else {
      count += 1
    }
  }
  return count
}
