/// Text without line breaks and control characters, which would tear a drawing apart.
func oneLine(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  // Format characters turn the direction of writing round, or hide; separators break lines.
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
  default: false
  }
}

/// How many columns of a terminal a text takes.
func columns(_ text: String) -> Int {
  text.reduce(0) { $0 + columns($1) }
}

/// How many columns a character takes: two where it is East Asian and wide, or a picture.
private func columns(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }
}

/// A text cut to a number of columns, with three dots where something is missing.
func cut(_ text: String, to width: Int) -> String {
  guard columns(text) > width else { return text }
  var (kept, room) = ("", width - 3)
  for character in text {
    room -= columns(character)
    if room < 0 { break }
    kept.append(character)
  }
  return width >= 3 ? kept + "..." : String("...".prefix(max(0, width)))
}
