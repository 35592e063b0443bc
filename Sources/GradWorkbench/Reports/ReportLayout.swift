/// How wide reports are: 100 columns, or what a terminal has where somebody reads them there.
enum ReportWidth {
  @TaskLocal static var columns = 100
}

/// A paragraph as lines of at most a width, all indented, the second and later ones a little more.
func wrapped(_ text: String, width: Int = ReportWidth.columns, indent: Int, hanging: Int = 2)
  -> [String]
{
  var lines: [String] = []
  var line = String(repeating: " ", count: indent)
  var isEmpty = true
  for word in text.split(separator: " ") {
    if !isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = String(repeating: " ", count: indent + hanging)
      isEmpty = true
    }
    line += isEmpty ? String(word) : " \(word)"
    isEmpty = false
  }
  return lines + [line]
}

/// The same with a start of its own, such as a mark and a name, that takes up the room before the text.
///
/// The start may hold the colours of a terminal, and the text may hold runs of spaces; both stay.
func wrapped(_ text: String, after start: String, room: Int) -> [String] {
  if room + text.count <= ReportWidth.columns { return [start + text] }
  var lines = wrapped(text.replacing("  ", with: " \u{a0}"), indent: room)
  lines[0] = start + lines[0].dropFirst(room)
  return lines.map { $0.replacing("\u{a0}", with: " ") }
}

/// The colours of a terminal, or none.
struct Paint {
  let isOn: Bool

  func good(_ text: String) -> String { isOn ? "\u{1b}[32m\(text)\u{1b}[0m" : text }
  func bad(_ text: String) -> String { isOn ? "\u{1b}[31m\(text)\u{1b}[0m" : text }
}
