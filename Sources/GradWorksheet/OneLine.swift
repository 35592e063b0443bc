/// A text from a stranger, such as a label or the name of a file, for a line of a report.
///
/// Control characters are written as Python writes them in quotes, `\n` and `\x1b`: so no text
/// begins lines of its own, and none commands the terminal. Marks that turn the direction of writing
/// are written out too, since they let a line read otherwise than it is.
package func oneLine(_ text: String) -> String { escaped(text, keeping: []) }

/// A text of several lines in which nothing commands the terminal.
package func manyLines(_ text: String) -> String { escaped(text, keeping: ["\n", "\t"]) }

private func escaped(_ text: String, keeping kept: Set<Unicode.Scalar>) -> String {
  guard text.unicodeScalars.contains(where: { isControl($0) && !kept.contains($0) }) else {
    return text
  }
  var shown = ""
  for scalar in text.unicodeScalars {
    if kept.contains(scalar) || !isControl(scalar) {
      shown.unicodeScalars.append(scalar)
    } else {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value < 0x100 ? 2 : 4
        shown += width == 2 ? "\\x" : "\\u"
        shown += String(repeating: "0", count: max(0, width - digits.count)) + digits
      }
    }
  }
  return shown
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}"..."\u{202e}", "\u{2066}"..."\u{2069}":
    true
  default: false
  }
}
